import type { BinomialOutcome } from './binomial-probability.ts';
import { binomialProbability } from './binomial-probability.ts';
import { lowerTail, upperTail } from './binomial-tail.ts';
import { requireProportion } from './require-proportion.ts';

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
  requireOutcome(outcome);
  switch (alternative) {
    case 'greater':
      return upperTail(outcome);
    case 'less':
      return lowerTail(outcome);
    case 'two-sided':
      return bothTails(outcome);
  }
}

function requireOutcome({ successes, n, probability }: BinomialOutcome): void {
  requireProportion({ successes, n });
  if (!Number.isInteger(successes) || !Number.isInteger(n)) {
    throw new RangeError(`successes and n must be whole, got ${successes} and ${n}`);
  }
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability must be between 0 and 1, got ${probability}`);
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
  let low = -1;
  let high = Math.floor(n * probability) + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialProbability({ successes: middle, n, probability }) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

// SciPy's: outcomes that are equally likely but for rounding count as such.
const tolerance = 1 + 1e-7;
