import { median } from './median.ts';

/** Where some measured values lie. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Median and range of some values.
 *
 * @throws RangeError where there is none
 *
 * @example
 * spreadOf([3, 1, 2]); // { median: 2, min: 1, max: 3 }
 */
export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}
