/** How {@link inParallel} works. */
export interface InParallelOptions {
  /** The most at a time. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does something with each item, some at a time. The first failure stops the others, and is thrown
 * once all have stopped.
 *
 * @param work gets a signal that aborts with the signal given or with the first failure
 */
export function inParallel<Item>(
  items: readonly Item[],
  { limit, signal }: InParallelOptions,
): (work: (item: Item, signal: AbortSignal) => Promise<void>) => Promise<void> {
  return async (work) => {
    const stop = new AbortController();
    const forward = (): void => {
      stop.abort(signal?.reason);
    };
    if (signal?.aborted) forward();
    signal?.addEventListener('abort', forward, { once: true });
    const queue = items.values();
    const worker = async (): Promise<void> => {
      for (const item of queue) {
        stop.signal.throwIfAborted();
        await work(item, stop.signal).catch((error: unknown) => {
          stop.abort(error);
          throw error;
        });
      }
    };
    await Promise.allSettled(Array.from({ length: limit }, worker));
    signal?.removeEventListener('abort', forward);
    stop.signal.throwIfAborted();
  };
}
