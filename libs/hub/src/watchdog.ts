/** Aborts what has fallen silent. Made by {@link startWatchdog}. */
export interface Watchdog {
  /** Aborts when nothing was heard for too long, or with the signal given. */
  readonly signal: AbortSignal;
  /** Says that something was heard. */
  readonly feed: () => void;
  /** Says that nobody listens until the next feed. */
  readonly pause: () => void;
  /** To be called at the end, whatever it was. */
  readonly stop: () => void;
}

/** What {@link startWatchdog} watches for. */
export interface StartWatchdogOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The reason with which a {@link Watchdog} aborts. */
class SilenceError extends Error {
  constructor(timeoutMs: number) {
    super(`no byte for ${timeoutMs / 1000} seconds`);
    this.name = 'SilenceError';
  }
}

/** Starts to wait for the first sign of life. */
export function startWatchdog({ timeoutMs, signal }: StartWatchdogOptions): Watchdog {
  const controller = new AbortController();
  const start = (): NodeJS.Timeout =>
    setTimeout(() => {
      controller.abort(new SilenceError(timeoutMs));
    }, timeoutMs);
  let timer = start();
  const forward = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });
  return {
    signal: controller.signal,
    feed: () => {
      clearTimeout(timer);
      timer = start();
    },
    pause: () => {
      clearTimeout(timer);
    },
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    },
  };
}
