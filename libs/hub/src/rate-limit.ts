/** Shares a rate of bytes among all downloads of one Hub. */
export interface RateLimit {
  /** Takes bytes that came, and tells how many milliseconds to wait before taking more. */
  readonly take: (bytes: number) => number;
}

/**
 * Starts a limit in bytes a second; `now` gives milliseconds of a clock that is never set.
 *
 * @example
 * const limit = createRateLimit(10_000_000);
 * limit.take(5_000_000); // 500
 */
export function createRateLimit(
  bytesPerSecond: number,
  now: () => number = () => performance.now(),
): RateLimit {
  let freeAt = 0;
  return {
    take: (bytes) => {
      const time = now();
      freeAt = Math.max(freeAt, time) + (bytes / bytesPerSecond) * 1000;
      return freeAt - time;
    },
  };
}
