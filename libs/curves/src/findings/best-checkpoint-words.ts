import type { Language } from '@evalcurve/locale';
import { formatPercent } from '@evalcurve/locale';
import type { BestCheckpointFinding } from './best-checkpoint.ts';
import type { FindingFacts } from './finding.ts';
import { listPlaces } from './list-places.ts';
import { placeOf } from '../place-of.ts';

/** The finding in words. */
export function bestCheckpointWords(
  { value: { best, tied }, evidence }: FindingFacts<BestCheckpointFinding>,
  language: Language,
): string {
  const score = formatPercent(best.score.value, { language });
  const place = placeOf(best.checkpoint, language);
  const top = language === 'zh' ? `最好的是${place}（${score}）` : `Best is ${place} with ${score}`;
  const end = language === 'zh' ? '。' : '.';
  const { test, comparisons } = evidence;
  if (test === 'none') {
    if (tied.length === 0) return top + end;
    return language === 'zh'
      ? `${top}；结果未给出题数和标准误，无法判断是否显著。`
      : `${top}; without a number of questions or a standard error it cannot be told whether that means anything.`;
  }
  const how = HOW[language][test](comparisons.length);
  if (tied.length === 0) {
    return language === 'zh'
      ? `${top}，显著高于其余 ${comparisons.length} 个（${how}）。`
      : `${top}, significantly above all ${comparisons.length} others (${how}).`;
  }
  if (tied.length === comparisons.length) {
    return language === 'zh'
      ? `${top}；其余 ${tied.length} 个均与之无法区分（${how}）。`
      : `${top}; none of the ${tied.length} others can be told apart from it (${how}).`;
  }
  const places = listPlaces(tied, language);
  return language === 'zh'
    ? `${top}；与之无法区分的有 ${tied.length} 个：${places}（${how}）。`
    : `${top}; ${tied.length} of ${comparisons.length} others cannot be told apart from it: ${places} (${how}).`;
}

const HOW = {
  en: {
    paired: (count: number) => `paired tests on the same questions, corrected for ${count} comparisons`,
    unpaired: (count: number) => `unpaired tests, corrected for ${count} comparisons`,
    mixed: (count: number) =>
      `paired tests where the answers are logged, else unpaired, corrected for ${count} comparisons`,
  },
  zh: {
    paired: (count: number) => `同题配对检验，按 ${count} 次比较校正`,
    unpaired: (count: number) => `非配对检验，按 ${count} 次比较校正`,
    mixed: (count: number) => `有逐题记录者用配对检验，其余用非配对检验，按 ${count} 次比较校正`,
  },
} as const;
