import type { MmluSubject } from './mmlu-subjects.ts';

/**
 * The task of plain `mmlu` that asks a subject, as lm_eval 0.4 names it.
 *
 * @example
 * taskOfSubject('anatomy'); // 'mmlu_anatomy'
 */
export function taskOfSubject(subject: MmluSubject): `mmlu_${MmluSubject}` {
  return `mmlu_${subject}`;
}
