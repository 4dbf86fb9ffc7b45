import { pickQuestions } from './pick-questions.ts';
import type { PickOptions } from './pick-questions.ts';
import type { Question, QuestionSet } from './question-set.ts';

/** Some questions of one task. */
export interface PickedQuestions {
  readonly set: QuestionSet;
  readonly questions: readonly Question[];
}

/**
 * Some questions of several tasks, as evenly as their number allows, the first tasks first; those
 * that get none are left out.
 *
 * @example
 * pickFromSets([anatomy, astronomy], { count: 3, seed: undefined }); // two of anatomy, one of astronomy
 */
export function pickFromSets(sets: readonly QuestionSet[], { count, seed }: PickOptions): PickedQuestions[] {
  return sets
    .map((set, index) => {
      const share = Math.floor(count / sets.length) + (index < count % sets.length ? 1 : 0);
      return { set, questions: pickQuestions(set.questions, { count: share, seed }) };
    })
    .filter(({ questions }) => questions.length > 0);
}
