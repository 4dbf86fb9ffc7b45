import type { Language } from '@evalcurve/locale';
import { MMLU_CATEGORY_NAMES, MMLU_SUBJECT_NAMES, isMmluSubject } from '@evalcurve/mmlu';
import { placeOf } from '../place-of.ts';
import type { EmergenceFinding, PartEmergence } from './emergence.ts';
import type { FindingFacts } from './finding.ts';

/** As many parts as a sentence can name. */
const shown = 5;

/** The finding in words. */
export function emergenceWords(
  { value, evidence: { by, looks } }: FindingFacts<EmergenceFinding>,
  language: Language,
): string {
  const emerged = value.filter(({ from }) => from !== null);
  const named = emerged.slice(0, shown).map((part) => partWords(part, language));
  const rest = emerged.length - named.length;
  const byLetter = emerged.filter(({ constantAnswer }) => constantAnswer !== null).length;
  if (language === 'zh') {
    const what = by === 'category' ? '大类' : '科目';
    const how = `按 ${looks} 个 checkpoint 和 ${value.length} 个${what}校正`;
    if (emerged.length === 0) return `${value.length} 个${what}中没有一个至最后仍高于随机猜测（${how}）。`;
    const more = rest > 0 ? '等' : '';
    const caution = byLetter === 0 ? '' : `其中 ${byLetter} 个的得分靠全选同一个字母也可能得到。`;
    return `${value.length} 个${what}中有 ${emerged.length} 个持续高于随机猜测：${named.join('、')}${more}（${how}）。${caution}`;
  }
  const what = by === 'category' ? 'categories' : 'subjects';
  const how = `corrected for ${looks} checkpoint${looks === 1 ? '' : 's'} and ${value.length} ${what}`;
  if (emerged.length === 0) return `None of ${value.length} ${what} is above guessing at the end (${how}).`;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const caution =
    byLetter === 0 ? '' : ` One letter for every question may give as much in ${byLetter} of them.`;
  return `Above guessing to the end, ${emerged.length} of ${value.length} ${what}: ${named.join(', ')}${more} (${how}).${caution}`;
}

function partWords({ part, from, lasting, looks }: PartEmergence, language: Language): string {
  const name = (isMmluSubject(part) ? MMLU_SUBJECT_NAMES[part] : MMLU_CATEGORY_NAMES[part])[language];
  if (lasting === 1 && looks > 1) {
    return language === 'zh' ? `${name}（仅最后一个 checkpoint）` : `${name} only at the last checkpoint`;
  }
  const place = from === null ? '' : placeOf(from.checkpoint, language).trim();
  return language === 'zh' ? `${name}（${place}起）` : `${name} from ${place}`;
}
