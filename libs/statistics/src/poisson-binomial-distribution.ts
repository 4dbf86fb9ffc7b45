import { binomialProbability } from './binomial-probability.ts';
import { requireProbability } from './require-probability.ts';

/** Trials that succeed with one probability: the questions of one number of choices. */
export interface TrialGroup {
  /** Whole, above 0. */
  readonly n: number;
  /** 0 to 1. */
  readonly probability: number;
}

/**
 * Probability of each number of successes over trials of different probabilities, from 0 to all: the
 * binomial distributions of the groups convolved, all terms of one sign, so that tails keep their precision.
 *
 * Y. Hong, "On computing the distribution function for the Poisson binomial distribution", Computational
 * Statistics & Data Analysis 59 (2013).
 *
 * @throws RangeError where a group is empty or its probability is not between 0 and 1.
 *
 * @example
 * poissonBinomialDistribution([{ n: 1, probability: 0.5 }, { n: 1, probability: 0.25 }]);
 * // [0.375, 0.5, 0.125]
 */
export function poissonBinomialDistribution(groups: readonly TrialGroup[]): Float64Array {
  return groups.map(binomialDistribution).reduce(convolve, Float64Array.of(1));
}

function binomialDistribution({ n, probability }: TrialGroup): Float64Array {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`n must be whole and above 0, got ${n}`);
  requireProbability(probability);
  return Float64Array.from({ length: n + 1 }, (_, successes) =>
    binomialProbability({ successes, n, probability }),
  );
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  for (const [i, left] of a.entries()) {
    if (left === 0) continue;
    for (let j = 0; j < b.length; j += 1) sum[i + j] = (sum[i + j] ?? 0) + left * (b[j] ?? 0);
  }
  return sum;
}
