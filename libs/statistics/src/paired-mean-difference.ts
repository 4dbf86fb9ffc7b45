import { bisect } from './bisect.ts';
import type { DifferenceInterval } from './difference-interval.ts';
import { requireBetween } from './require-between.ts';
import { studentTail } from './student-tail.ts';

/** What {@link pairedMeanDifference} compares. */
export interface PairedMeanDifferenceOptions {
  /** One value a question, of the first run. */
  readonly from: ArrayLike<number>;
  /** One value a question, of the second run, in the same order. */
  readonly to: ArrayLike<number>;
  /**
   * How often such an interval holds the true difference.
   *
   * @default 0.95
   */
  readonly confidence?: number;
}

/** A mean difference of pairs with its test against zero. */
export interface PairedMeanDifference extends DifferenceInterval {
  readonly stderr: number;
  /** Two-sided; 1 where nothing differs. */
  readonly pValue: number;
}

/**
 * How much the mean of the second of two runs over the same questions is above that of the first: Student's
 * paired t-test and interval ("The probable error of a mean", Biometrika 6, 1908).
 *
 * @throws RangeError where there are fewer than two pairs or both lists differ in length.
 *
 * @example
 * pairedMeanDifference({ from: [1, 2, 3, 4], to: [2, 2, 4, 5] });
 * // { difference: 0.75, low: -0.0456…, high: 1.5456…, stderr: 0.25, pValue: 0.0577… }
 */
export function pairedMeanDifference({
  from,
  to,
  confidence = 0.95,
}: PairedMeanDifferenceOptions): PairedMeanDifference {
  const n = from.length;
  if (n < 2 || n !== to.length) {
    throw new RangeError(`two equally long lists of two or more are needed, got ${n} and ${to.length}`);
  }
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  const differences = Array.from(from, (value, index) => (to[index] ?? Number.NaN) - value);
  const difference = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  const stderr = Math.sqrt(squares / (n - 1) / n);
  const t = difference === 0 ? 0 : Math.abs(difference) / stderr;
  const reach = stderr * quantile((1 - confidence) / 2, n - 1);
  const pValue = 2 * studentTail({ t, degreesOfFreedom: n - 1 });
  return { difference, low: difference - reach, high: difference + reach, stderr, pValue };
}

function quantile(outside: number, degreesOfFreedom: number): number {
  const holds = (t: number): boolean => studentTail({ t, degreesOfFreedom }) <= outside;
  let high = 2;
  while (!holds(high)) high *= 2;
  return bisect({ low: 0, high, holds });
}
