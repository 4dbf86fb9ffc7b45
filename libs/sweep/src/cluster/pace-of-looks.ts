/** What {@link paceOfLooks} goes by, in milliseconds. */
export interface PaceOfLooksOptions {
  /** The time between two looks at first, and at least. */
  readonly leastMs: number;
  /** What the last look took. */
  readonly lookMs: number;
  /** For how long somebody has been looking. */
  readonly elapsedMs: number;
}

/**
 * How long to wait until the next look at the tasks, in milliseconds: five times as long as a look takes, since
 * `squeue --json` may have to print the jobs of everybody, and a hundredth of the time that it goes on already, so that
 * what is followed for hours costs the cluster little. Half a minute at most.
 *
 * @example
 * paceOfLooks({ leastMs: 2000, lookMs: 100, elapsedMs: 1_000_000 }); // 10_000
 */
export function paceOfLooks({ leastMs, lookMs, elapsedMs }: PaceOfLooksOptions): number {
  return Math.max(leastMs, Math.min(MOST_MS, Math.max(lookMs * 5, elapsedMs / 100)));
}

const MOST_MS = 30_000;
