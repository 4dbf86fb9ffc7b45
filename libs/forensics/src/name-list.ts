import type { LocalizedText } from '@evalcurve/curves';
import { formatCount } from '@evalcurve/locale';

const SHOWN = 4;

/**
 * Names as a sentence lists them, long lists cut.
 *
 * @example
 * nameList(['step1', 'step2']).en; // 'step1, step2'
 * nameList(['a', 'b', 'c', 'd', 'e']).zh; // 'a、b、c、d 等 5 个'
 */
export function nameList(names: readonly string[]): LocalizedText {
  const all = [...new Set(names)];
  const shown = all.slice(0, SHOWN);
  const rest = all.length - shown.length;
  return {
    en: `${shown.join(', ')}${rest > 0 ? ` and ${formatCount(rest, 'en')} more` : ''}`,
    zh: `${shown.join('、')}${rest > 0 ? ` 等 ${formatCount(all.length, 'zh')} 个` : ''}`,
  };
}
