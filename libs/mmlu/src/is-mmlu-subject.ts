import { MMLU_SUBJECTS, type MmluSubject } from './mmlu-subjects.ts';

/**
 * Whether a text is the name of a subject, without prefix.
 *
 * @example
 * isMmluSubject('anatomy'); // true
 * isMmluSubject('mmlu_anatomy'); // false
 */
export function isMmluSubject(text: string): text is MmluSubject {
  return Object.hasOwn(MMLU_SUBJECTS, text);
}
