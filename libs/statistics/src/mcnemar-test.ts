import { binomialProbability } from './binomial-probability.ts';
import { lowerTail } from './binomial-tail.ts';
import type { PairedOutcomes } from './paired-outcomes.ts';
import { requirePairedOutcomes } from './paired-outcomes.ts';

/** What {@link mcnemarTest} compares, and how. */
export interface McnemarTestOptions extends PairedOutcomes {
  /**
   * `exact` never claims more often than it says; `mid-p` counts the outcome itself half, is nearly always
   * within the level too, and finds more.
   *
   * @default 'exact'
   */
  readonly method?: 'exact' | 'mid-p';
}

/**
 * Two-sided p-value of the flips between two runs over the same questions: where neither is better, each
 * flip is a gain with probability 1/2.
 *
 * Q. McNemar, "Note on the sampling error of the difference between correlated proportions", Psychometrika
 * 12 (1947), exact by the binomial distribution; mid-p by M. W. Fagerland, S. Lydersen and P. Laake, "The
 * McNemar test for binary matched-pairs data", BMC Medical Research Methodology 13 (2013).
 *
 * @throws RangeError where the counts are not whole or more than n.
 *
 * @example
 * mcnemarTest({ n: 100, gained: 15, lost: 5 }); // 0.0414…
 * mcnemarTest({ n: 100, gained: 15, lost: 5, method: 'mid-p' }); // 0.0266…
 */
export function mcnemarTest({ method = 'exact', ...outcomes }: McnemarTestOptions): number {
  requirePairedOutcomes(outcomes);
  const { gained, lost } = outcomes;
  if (gained === lost) return 1;
  const outcome = { successes: Math.min(gained, lost), n: gained + lost, probability: 0.5 };
  const both = 2 * lowerTail(outcome);
  return method === 'exact' ? Math.min(1, both) : both - binomialProbability(outcome);
}
