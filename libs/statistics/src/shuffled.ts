import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * The same values in random order (Fisher and Yates).
 *
 * @example
 * shuffled([1, 2, 3], mersenne(1)); // one of 6, the same for the same seed
 */
export function shuffled(values: readonly number[], random: RandomGenerator): number[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [result[last], result[other]] = [result[other] ?? Number.NaN, result[last] ?? Number.NaN];
  }
  return result;
}
