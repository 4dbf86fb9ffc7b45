/**
 * Waits for a promise no longer than a signal allows. Reading a `fetch` body needs this besides the
 * signal given to `fetch`: undici of Node 20 leaves a read unsettled for ever where the abort comes
 * between the last byte and the end of the stream.
 *
 * @throws the signal's reason, once it aborts
 */
export async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = withRejection();
  const stop = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

// Promise.withResolvers is younger than Node 20.
function withRejection(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  return { promise, reject };
}
