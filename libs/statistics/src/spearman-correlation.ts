import { averageRanks } from './average-ranks.ts';
import type { Correlation } from './correlation.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';
import { studentTail } from './student-tail.ts';
import type { ValuePairs } from './value-pairs.ts';
import { requireValuePairs } from './value-pairs.ts';

/**
 * Rank correlation: 1 where the second list rises whenever the first does. Equals share their mean rank;
 * null where a list is constant. The p-value is two-sided and by Student's t, as SciPy's `spearmanr` gives
 * it: approximate below some ten values, and null below three.
 *
 * C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology
 * 15 (1904).
 *
 * @throws RangeError where the lists differ in length, hold fewer than two values or one that is no number.
 *
 * @example
 * spearmanCorrelation({ x: [1, 2, 3, 4, 5], y: [1, 3, 2, 5, 4] }); // { coefficient: 0.8, pValue: 0.104… }
 */
export function spearmanCorrelation({ x, y }: ValuePairs): Correlation | null {
  requireValuePairs({ x, y });
  const coefficient = pearsonCorrelation({ x: averageRanks(x), y: averageRanks(y) });
  if (coefficient === null) return null;
  const degreesOfFreedom = x.length - 2;
  if (degreesOfFreedom === 0) return { coefficient, pValue: null };
  const t = Math.abs(coefficient) * Math.sqrt(degreesOfFreedom / (1 - coefficient ** 2));
  return { coefficient, pValue: 2 * studentTail({ t, degreesOfFreedom }) };
}
