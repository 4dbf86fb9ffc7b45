import { differenceInterval, normalQuantile } from '@evalcurve/statistics';
import type { Interval, Score } from './curve.ts';

/** Two scores of one task and metric. */
export interface ScoreDifferenceOptions {
  readonly from: Score;
  readonly to: Score;
}

/** How much one score is above another. */
export interface ScoreDifference {
  readonly value: number;
  /** 95 %, null where the files tell neither a number of questions nor a standard error. */
  readonly interval: Interval | null;
}

/**
 * The difference of two scores with its interval: Newcombe's where both are shares of a known number of
 * questions, else from both standard errors. Both treat the answers as independent; two checkpoints that
 * were asked the same questions agree more than that, so the interval is rather too wide.
 *
 * @example
 * scoreDifference({ from: first.score, to: last.score });
 * // { value: 0.0236…, interval: { low: 0.0137…, high: 0.0335… } }
 */
export function scoreDifference({ from, to }: ScoreDifferenceOptions): ScoreDifference {
  const value = to.value - from.value;
  const [before, after] = [proportionOf(from), proportionOf(to)];
  if (before !== null && after !== null) {
    const { low, high } = differenceInterval({ from: before, to: after });
    return { value, interval: { low, high } };
  }
  if (from.stderr === null || to.stderr === null) return { value, interval: null };
  const reach = normalQuantile(0.975) * Math.hypot(from.stderr, to.stderr);
  return { value, interval: { low: value - reach, high: value + reach } };
}

function proportionOf({ correct, n }: Score): { successes: number; n: number } | null {
  return correct === null || n === null ? null : { successes: correct, n };
}
