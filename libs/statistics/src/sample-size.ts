import { upperTail } from './binomial-tail.ts';
import { fewestSignificant } from './fewest-significant.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireBetween } from './require-between.ts';

/** What {@link sampleSize} is asked for. */
export interface SampleSizeOptions {
  /** True difference above guessing that is to be found; above 0. */
  readonly difference: number;
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
 * How many questions it takes to find a true difference above guessing, by the exact binomial test: the
 * fewest from which on no larger number has less than the given power. Power does not grow evenly with n,
 * as right answers are whole.
 *
 * Searched downwards from the normal approximation of J. L. Fleiss, "Statistical Methods for Rates and
 * Proportions" (1981), chapter 2, past the last dip of the exact power.
 *
 * @throws RangeError where a probability is not between 0 and 1, or the difference leads out of that.
 *
 * @example
 * sampleSize({ difference: 0.02, probability: 0.25 }); // 3057
 */
export function sampleSize({
  difference,
  probability,
  alpha = 0.05,
  power = 0.8,
}: SampleSizeOptions): number {
  requireBetween({ name: 'probability', value: probability, low: 0, high: 1 });
  requireBetween({ name: 'difference', value: difference, low: 0, high: 1 - probability });
  requireBetween({ name: 'alpha', value: alpha, low: 0, high: 1 });
  requireBetween({ name: 'power', value: power, low: 0, high: 1 });
  const truth = probability + difference;
  let n = beyondDips({ difference, probability, alpha, power });
  let successes = fewestSignificant({ n, probability, alpha });
  for (; n > 0; n -= 1) {
    // One question less asks for as many right answers or one less.
    while (successes > 0 && upperTail({ successes: successes - 1, n, probability }) <= alpha) successes -= 1;
    if (upperTail({ successes, n, probability: truth }) < power) return n + 1;
  }
  return 1;
}

// A dip is as deep as one outcome is likely and is made good by some 3/difference questions.
function beyondDips({ difference, probability, alpha, power }: Required<SampleSizeOptions>): number {
  const truth = probability + difference;
  const byChance = normalQuantile(1 - alpha) * Math.sqrt(probability * (1 - probability));
  const byTruth = normalQuantile(power) * Math.sqrt(truth * (1 - truth));
  const approximate = ((byChance + byTruth) / difference) ** 2;
  return Math.ceil(Math.max(approximate, 0) + 12 / difference + 12);
}
