import { showControlCharacters } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import { MMLU_SUBJECT_NAMES, taskOfSubject } from '@evalcurve/mmlu';
import type { QuestionSet } from '../question-set.ts';

/**
 * What a task is called: its subject in words, and its name where that is not plain MMLU's.
 *
 * @example
 * setTitle(set, 'en'); // 'Anatomy'
 */
export function setTitle({ task, subject }: QuestionSet, language: Language): string {
  if (subject === null) return showControlCharacters(task);
  const name = MMLU_SUBJECT_NAMES[subject][language];
  return task === taskOfSubject(subject) ? name : `${name} (${showControlCharacters(task)})`;
}
