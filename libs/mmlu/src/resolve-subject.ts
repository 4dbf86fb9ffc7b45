import { didYouMean } from '@evalcurve/errors';
import { isMmluSubject } from './is-mmlu-subject.ts';
import { MMLU_SUBJECT_NAMES } from './mmlu-subject-names.ts';
import { MMLU_SUBJECTS, type MmluSubject } from './mmlu-subjects.ts';
import { subjectOfTask } from './subject-of-task.ts';
import { taskOfSubject } from './task-of-subject.ts';
import { UnknownSubjectError } from './unknown-subject-error.ts';

const SUBJECTS = Object.keys(MMLU_SUBJECTS) as MmluSubject[];

/**
 * The subject that a person means: a task of any variant, the name with or without prefix, or its
 * words in English or Chinese.
 *
 * @throws UnknownSubjectError with the nearest names where it is none
 * @example
 * resolveSubject('mmlu_anatomy'); // 'anatomy'
 * resolveSubject('Abstract algebra'); // 'abstract_algebra'
 */
export function resolveSubject(name: string): MmluSubject {
  const written = name.trim();
  const key = written.toLowerCase().replaceAll(/[\s-]+/gu, '_');
  const subject = isMmluSubject(key) ? key : (subjectOfTask(written) ?? subjectOfTask(key));
  const found = subject ?? SUBJECTS.find((known) => MMLU_SUBJECT_NAMES[known].zh === written);
  if (found) return found;
  throw new UnknownSubjectError({ received: name, suggestions: suggestionsFor(key) });
}

function suggestionsFor(key: string): string[] {
  const candidates: string[] = key.startsWith('mmlu_') ? SUBJECTS.map(taskOfSubject) : SUBJECTS;
  const words = key.split('_');
  const holdingAll = candidates.filter((candidate) =>
    words.every((word) => candidate.split('_').includes(word)),
  );
  return didYouMean({ name: key, candidates: holdingAll.length > 0 ? holdingAll : candidates });
}
