import { hardestQuestions } from './hardest-questions.ts';
import { pickQuestions } from './pick-questions.ts';
import type { PickOptions } from './pick-questions.ts';
import type { Question, QuestionSet } from './question-set.ts';

/** Some questions of one task. */
export interface PickedQuestions {
  readonly set: QuestionSet;
  readonly questions: readonly Question[];
}

/** What {@link pickFromSets} picks by. */
export interface PickFromSetsOptions extends PickOptions {
  /** Those that the fewest checkpoints answered right, instead of as many of each task. */
  readonly hardest?: boolean | undefined;
}

/**
 * Some questions of several tasks, as evenly as their numbers allow, the first tasks first; those
 * that get none are left out.
 *
 * @example
 * pickFromSets([anatomy, astronomy], { count: 3, seed: undefined }); // two of anatomy, one of astronomy
 */
export function pickFromSets(
  sets: readonly QuestionSet[],
  { count, seed, hardest = false }: PickFromSetsOptions,
): PickedQuestions[] {
  if (hardest) return hardestQuestions(sets, count);
  const shares = sharesOf(sets, count);
  return sets
    .map((set, index) => ({
      set,
      questions: pickQuestions(set.questions, { count: shares[index] ?? 0, seed }),
    }))
    .filter(({ questions }) => questions.length > 0);
}

// What a task with few questions cannot give, the others do.
function sharesOf(sets: readonly QuestionSet[], count: number): number[] {
  const shares = sets.map(() => 0);
  let left = count;
  for (let open = sets.length; left > 0 && open > 0;) {
    open = 0;
    for (const [index, { questions }] of sets.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= questions.length) continue;
      shares[index] = share + 1;
      left -= 1;
      open += 1;
    }
  }
  return shares;
}
