/**
 * The index that numpy's `argmax` gives, as lm_eval scores: the first of equals, and the first NaN
 * before any number; null for an empty list.
 *
 * @example
 * highestLogLikelihood([-2, -1, -1]); // 1
 * highestLogLikelihood([-2, NaN]); // 1
 */
export function highestLogLikelihood(values: readonly number[]): number | null {
  let best: number | null = null;
  let highest = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) return index;
    if (best === null || value > highest) {
      best = index;
      highest = value;
    }
  }
  return best;
}
