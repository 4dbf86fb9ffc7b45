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
  const count = comparisons.length;
  const how = howCompared(test, { count, language });
  if (tied.length === 0) {
    return language === 'zh'
      ? `${top}，显著高于${count === 1 ? '另一个' : `其余 ${count} 个`}（${how}）。`
      : `${top}, significantly above ${count === 1 ? 'the other' : `all ${count} others`} (${how}).`;
  }
  if (tied.length === count) {
    return language === 'zh'
      ? `${top}；${count === 1 ? '另一个' : `其余 ${count} 个均`}与之无法区分（${how}）。`
      : `${top}; ${count === 1 ? 'the other cannot' : `none of the ${count} others can`} be told apart from it (${how}).`;
  }
  const places = listPlaces(tied, language);
  return language === 'zh'
    ? `${top}；与之无法区分的有 ${tied.length} 个：${places}（${how}）。`
    : `${top}; ${tied.length} of ${count} others cannot be told apart from it: ${places} (${how}).`;
}

const HOW = {
  en: {
    paired: 'paired tests on the same questions',
    unpaired: 'unpaired tests',
    mixed: 'paired tests where the answers are logged, else unpaired',
  },
  zh: {
    paired: '同题配对检验',
    unpaired: '非配对检验',
    mixed: '有逐题记录者用配对检验，其余用非配对检验',
  },
} as const;

function howCompared(
  test: keyof typeof HOW.en,
  { count, language }: { readonly count: number; readonly language: Language },
): string {
  const tests = HOW[language][test];
  if (language === 'zh') return count === 1 ? tests : `${tests}，按 ${count} 次比较校正`;
  return count === 1 ? tests.replace('tests', 'test') : `${tests}, corrected for ${count} comparisons`;
}
