import type { Language } from '@evalcurve/locale';
import { formatCount, formatPValue, formatPoints } from '@evalcurve/locale';
import type { PointComparison } from './compare-scores.ts';

/**
 * A comparison as a sentence has it in brackets.
 *
 * @example
 * comparisonWords(comparison, 'en'); // '95% interval +0.9 to +3.3 points, p = 0.003, paired over 14,042 questions'
 */
export function comparisonWords(comparison: PointComparison, language: Language): string {
  const { interval, pValue, flips } = comparison;
  const low = formatPoints(interval.low, { language, unit: false });
  const high = formatPoints(interval.high, { language });
  const p = formatPValue(pValue, language);
  const n = flips === null ? '' : formatCount(flips.n, language);
  if (language === 'zh') {
    return `95% 区间 ${low} 至 ${high}，${p}，${flips === null ? '非配对检验' : `${n} 道题配对检验`}`;
  }
  return `95% interval ${low} to ${high}, ${p}, ${flips === null ? 'unpaired' : `paired over ${n} questions`}`;
}
