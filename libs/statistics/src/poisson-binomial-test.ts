import { normalCdf } from './normal-cdf.ts';
import type { TrialGroup } from './poisson-binomial-distribution.ts';
import { poissonBinomialDistribution } from './poisson-binomial-distribution.ts';
import { requireCount } from './require-count.ts';

/** What {@link poissonBinomialTest} compares, and how. */
export interface PoissonBinomialTestOptions {
  /** Whole, 0 to the trials of all groups together. */
  readonly successes: number;
  /** The trials by their probability of success under the hypothesis that is tested. */
  readonly groups: readonly TrialGroup[];
  /**
   * What would count against the hypothesis: more successes or fewer.
   *
   * @default 'greater'
   */
  readonly alternative?: 'greater' | 'less';
  /**
   * `normal` with a continuity correction takes no time however many trials there are, and is right to about
   * three digits near the middle, less far out.
   *
   * @default 'exact'
   */
  readonly method?: 'exact' | 'normal';
}

/**
 * P-value of so many successes over trials of different probabilities: questions with four choices and with
 * ten, each guessed at its own chance level.
 *
 * @throws RangeError where the numbers are not whole or not probabilities.
 *
 * @example
 * const groups = [{ n: 60, probability: 0.25 }, { n: 40, probability: 0.1 }];
 * poissonBinomialTest({ successes: 27, groups }); // 0.0293…
 */
export function poissonBinomialTest({
  successes,
  groups,
  alternative = 'greater',
  method = 'exact',
}: PoissonBinomialTestOptions): number {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  requireCount({ successes, n });
  if (method === 'normal') return normalTail(successes, { groups, alternative });
  const probabilities = poissonBinomialDistribution(groups);
  const tail =
    alternative === 'greater' ? probabilities.slice(successes) : probabilities.slice(0, successes + 1);
  // From the smallest upwards, so that none is lost.
  return Math.min(
    1,
    tail.sort().reduce((sum, probability) => sum + probability, 0),
  );
}

function normalTail(
  successes: number,
  { groups, alternative }: { groups: readonly TrialGroup[]; alternative: 'greater' | 'less' },
): number {
  const mean = groups.reduce((sum, { n, probability }) => sum + n * probability, 0);
  const variance = groups.reduce((sum, { n, probability }) => sum + n * probability * (1 - probability), 0);
  const excess = alternative === 'greater' ? successes - mean : mean - successes;
  return normalCdf((0.5 - excess) / Math.sqrt(variance));
}
