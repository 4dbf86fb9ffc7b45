import type { BinomialOutcome } from './binomial-probability.ts';
import { binomialProbability } from './binomial-probability.ts';
import { lowerTail, upperTail } from './binomial-tail.ts';
import { bisectWhole } from './bisect-whole.ts';
import { requireCount } from './require-count.ts';
import { requireProbability } from './require-probability.ts';

/** What {@link binomialTest} compares. */
export interface BinomialTestOptions {
  /** Whole, 0 to `n`. */
  readonly successes: number;
  /** Whole, above 0. */
  readonly n: number;
  /** Probability of a success under the hypothesis that is tested: 0.25 for four choices. */
  readonly probability: number;
  /**
   * What would count against the hypothesis: more successes, fewer, or either.
   *
   * @default 'greater'
   */
  readonly alternative?: 'greater' | 'less' | 'two-sided';
}

/**
 * Exact p-value of so many successes where each trial succeeds with the given probability. Two-sided as in
 * SciPy's `binomtest`: the sum over all outcomes that are no likelier than the one seen.
 *
 * @throws RangeError where the numbers are not whole or not a proportion.
 *
 * @example
 * binomialTest({ successes: 3600, n: 14042, probability: 0.25 }); // 0.0417…
 */
export function binomialTest({ alternative = 'greater', ...outcome }: BinomialTestOptions): number {
  requireCount(outcome);
  requireProbability(outcome.probability);
  switch (alternative) {
    case 'greater':
      return upperTail(outcome);
    case 'less':
      return lowerTail(outcome);
    case 'two-sided':
      return bothTails(outcome);
  }
}

function bothTails(outcome: BinomialOutcome): number {
  const { successes, n, probability } = outcome;
  if (successes < n * probability) {
    return bothTails({ successes: n - successes, n, probability: 1 - probability });
  }
  if (successes === n * probability) return 1;
  return Math.min(1, upperTail(outcome) + lowerTail({ ...outcome, successes: lastAsUnlikely(outcome) }));
}

// Probabilities rise up to the mean, so that the ones no larger than the one seen are found by halving.
function lastAsUnlikely(outcome: BinomialOutcome): number {
  const { n, probability } = outcome;
  const limit = binomialProbability(outcome) * tolerance;
  const first = bisectWhole({
    low: 0,
    high: Math.floor(n * probability) + 1,
    holds: (successes) => binomialProbability({ successes, n, probability }) > limit,
  });
  return first - 1;
}

// SciPy's: outcomes that are equally likely but for rounding count as such.
const tolerance = 1 + 1e-7;
