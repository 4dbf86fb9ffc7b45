import type { LocalizedText } from '@evalcurve/curves';
import type { Place } from './finding.ts';
import { nameList } from './name-list.ts';

/**
 * Checkpoints with the tasks that are concerned at each, as a sentence lists them.
 *
 * @example
 * placeList(observations).en; // 'step1 (mmlu_anatomy), step2 (mmlu_anatomy and 3 more)'
 */
export function placeList(places: readonly Place[]): LocalizedText {
  const tasks = new Map<string, string[]>();
  for (const place of places) {
    for (const checkpoint of place.checkpoints) {
      tasks.set(checkpoint, [...(tasks.get(checkpoint) ?? []), ...place.tasks]);
    }
  }
  const named = (language: 'en' | 'zh'): string[] =>
    [...tasks].map(([checkpoint, names]) => `${checkpoint}${inParentheses(names, language)}`);
  return { en: nameList(named('en')).en, zh: nameList(named('zh')).zh };
}

function inParentheses([first, ...others]: readonly string[], language: 'en' | 'zh'): string {
  if (first === undefined) return '';
  const rest = new Set(others).size;
  if (language === 'zh') return rest === 0 ? `（${first}）` : `（${first} 等 ${rest + 1} 个）`;
  return rest === 0 ? ` (${first})` : ` (${first} and ${rest} more)`;
}
