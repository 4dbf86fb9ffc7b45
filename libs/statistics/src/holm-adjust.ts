import { requireProbability } from './require-probability.ts';

/**
 * P-values adjusted for having made all of these tests, in the order they came in: those at most 0.05 hold
 * together with a probability of 95 %, however the tests depend on each other.
 *
 * S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
 * Statistics 6 (1979).
 *
 * @throws RangeError where a p-value is not between 0 and 1.
 *
 * @example
 * holmAdjust([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holmAdjust(pValues: readonly number[]): number[] {
  const ascending = [...pValues.entries()].sort(([, a], [, b]) => a - b);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  for (const [rank, [index, pValue]] of ascending.entries()) {
    requireProbability(pValue);
    largest = Math.min(1, Math.max(largest, pValue * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}
