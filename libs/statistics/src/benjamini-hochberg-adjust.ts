import { requireProbability } from './require-probability.ts';

/**
 * P-values adjusted for the share of false findings, in the order they came in: of those at most 0.05, at
 * most 5 % are false on average. Finds more than {@link holmAdjust}, which lets not even one be false, and
 * asks that the tests be independent or depend on each other positively, as subjects of one model do.
 *
 * Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical
 * Society B 57 (1995).
 *
 * @throws RangeError where a p-value is not between 0 and 1.
 *
 * @example
 * benjaminiHochbergAdjust([0.01, 0.04, 0.03]); // [0.03, 0.04, 0.04]
 */
export function benjaminiHochbergAdjust(pValues: readonly number[]): number[] {
  const descending = [...pValues.entries()].sort(([, a], [, b]) => b - a);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  for (const [rank, [index, pValue]] of descending.entries()) {
    requireProbability(pValue);
    smallest = Math.min(smallest, pValue * (pValues.length / (pValues.length - rank)));
    adjusted[index] = smallest;
  }
  return adjusted;
}
