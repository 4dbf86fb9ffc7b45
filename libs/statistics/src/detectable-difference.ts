import { upperTail } from './binomial-tail.ts';
import { bisect } from './bisect.ts';
import { fewestSignificant } from './fewest-significant.ts';
import { requireBetween } from './require-between.ts';

/** What {@link detectableDifference} is asked for. */
export interface DetectableDifferenceOptions {
  /** Questions; whole, above 0. */
  readonly n: number;
  /** Probability of a right answer by guessing. */
  readonly probability: number;
  /**
   * Greatest p-value of the one-sided test that counts as a finding.
   *
   * @default 0.05
   */
  readonly alpha?: number;
  /**
   * How often the difference is to be found.
   *
   * @default 0.8
   */
  readonly power?: number;
}

/**
 * The smallest true difference above guessing that so many questions show with the given power, by the
 * exact binomial test; null where no number of right answers would be a finding.
 *
 * @throws RangeError where n is not whole and positive or a probability is not between 0 and 1.
 *
 * @example
 * detectableDifference({ n: 14042, probability: 0.25 }); // 0.00916…
 */
export function detectableDifference({
  n,
  probability,
  alpha = 0.05,
  power = 0.8,
}: DetectableDifferenceOptions): number | null {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`n must be whole and above 0, got ${n}`);
  requireBetween({ name: 'probability', value: probability, low: 0, high: 1 });
  requireBetween({ name: 'alpha', value: alpha, low: 0, high: 1 });
  requireBetween({ name: 'power', value: power, low: 0, high: 1 });
  const successes = fewestSignificant({ n, probability, alpha });
  if (successes > n) return null;
  const found = bisect({
    low: probability,
    high: 1,
    holds: (truth) => upperTail({ successes, n, probability: truth }) >= power,
  });
  return found - probability;
}
