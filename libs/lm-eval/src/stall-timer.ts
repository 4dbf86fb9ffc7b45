/** Tells when something has made no progress for too long. */
export interface StallTimer {
  /** Aborted once there was no progress for as long as allowed. */
  readonly signal: AbortSignal;
  /** Progress was made: the time starts anew. */
  readonly restart: () => void;
  readonly stop: () => void;
}

/**
 * Starts to wait for progress.
 *
 * @example
 * const stall = startStallTimer(180_000);
 * child.stdout.on('data', stall.restart);
 */
export function startStallTimer(timeoutMs: number): StallTimer {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new Error(`no progress in ${timeoutMs / 1000} s`));
  }, timeoutMs);
  return {
    signal: controller.signal,
    restart: () => {
      timer.refresh();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
