import type { BinomialOutcome } from './binomial-probability.ts';
import { binomialProbability } from './binomial-probability.ts';

/**
 * Probability of that many successes or more.
 *
 * A sum of exact probabilities from the given one outwards, all of one sign, so that a tail of 1e-200 is
 * as exact as one of 0.2. Below the mean it is one minus the other tail, which is then the smaller one.
 *
 * @example
 * upperTail({ successes: 3, n: 4, probability: 0.25 }); // 0.05078125
 */
export function upperTail({ successes, n, probability }: BinomialOutcome): number {
  if (successes <= 0) return 1;
  if (successes > n) return 0;
  if (successes <= n * probability) {
    return 1 - outwards({ successes: n - successes + 1, n, probability: 1 - probability });
  }
  return outwards({ successes, n, probability });
}

/**
 * Probability of that many successes or fewer.
 *
 * @example
 * lowerTail({ successes: 0, n: 4, probability: 0.25 }); // 0.31640625
 */
export function lowerTail({ successes, n, probability }: BinomialOutcome): number {
  return upperTail({ successes: n - successes, n, probability: 1 - probability });
}

// Each term is the one before it times (n − k)/(k + 1) · p/(1 − p), which is below 1 beyond the mean.
function outwards({ successes, n, probability }: BinomialOutcome): number {
  const odds = probability / (1 - probability);
  let term = binomialProbability({ successes, n, probability });
  let sum = 0;
  for (let k = successes; k <= n && sum + term !== sum; k += 1) {
    sum += term;
    term *= ((n - k) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
