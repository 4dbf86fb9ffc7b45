/** What {@link estimateRemaining} knows, all in milliseconds. */
export interface RemainingWork {
  /** What each finished checkpoint took, fetching included. */
  readonly finishedMs: readonly number[];
  /** Time since the current checkpoint was begun. */
  readonly currentMs: number;
  /** What the current checkpoint will take by its own pace, null while it is too early to tell. */
  readonly currentTotalMs: number | null;
  /** Checkpoints after the current one. */
  readonly waiting: number;
}

/**
 * Milliseconds until the whole sweep ends: the mean of what finished checkpoints took, or the
 * current one's own pace before any has finished; null while nothing was measured, and where the
 * last one takes longer than expected.
 *
 * @example
 * estimateRemaining({ finishedMs: [60_000], currentMs: 15_000, currentTotalMs: null, waiting: 2 }); // 165000
 */
export function estimateRemaining(work: RemainingWork): number | null {
  const { finishedMs, currentMs, currentTotalMs, waiting } = work;
  const each = finishedMs.length > 0 ? mean(finishedMs) : currentTotalMs;
  if (each === null) return null;
  const ofCurrent = (currentTotalMs ?? each) - currentMs;
  // The last one takes longer than those before it: nobody knows how much longer.
  if (ofCurrent <= 0 && waiting === 0) return null;
  return Math.max(ofCurrent, 0) + each * waiting;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
