import { normalCdf } from './normal-cdf.ts';
import type { Proportion } from './require-proportion.ts';
import { requireProportion } from './require-proportion.ts';

/** What {@link proportionsTest} compares. */
export interface ProportionsTestOptions {
  readonly from: Proportion;
  readonly to: Proportion;
}

/**
 * Two-sided p-value of the difference of two proportions that were measured independently of each other: the
 * score test, whose square is Pearson's χ² ("On the criterion …", Philosophical Magazine 50, 1900).
 *
 * @throws RangeError where one of them is no proportion.
 *
 * @example
 * proportionsTest({ from: { successes: 25, n: 100 }, to: { successes: 40, n: 100 } }); // 0.0235…
 */
export function proportionsTest({ from, to }: ProportionsTestOptions): number {
  requireProportion(from);
  requireProportion(to);
  const pooled = (from.successes + to.successes) / (from.n + to.n);
  const variance = pooled * (1 - pooled) * (1 / from.n + 1 / to.n);
  if (variance === 0) return 1;
  const difference = to.successes / to.n - from.successes / from.n;
  return 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance));
}
