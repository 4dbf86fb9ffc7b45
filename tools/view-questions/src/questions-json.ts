import { pickFromSets } from './pick-from-sets.ts';
import type { PickFromSetsOptions } from './pick-from-sets.ts';
import type { QuestionFilter } from './filter/question-filter.ts';
import type { QuestionSet, QuestionsView } from './question-set.ts';
import { setStatistics } from './set-statistics.ts';
import type { SetStatistics } from './set-statistics.ts';

/** What {@link questionsJson} picks by. */
export interface QuestionsJsonOptions extends PickFromSetsOptions {
  /** What the questions were filtered by. */
  readonly filters?: readonly QuestionFilter[];
}

/**
 * The questions for a program: indexes of choices count from 0, null stands for what is not known.
 *
 * @example
 * questionsJson(view, { count: 1, seed: undefined });
 * // { schemaVersion: 1, source, filters: [], tasks: [{ task: 'mmlu_anatomy', questions: [{ docId: 0, text, choices, answer: 2, chosen: { iter_0002000: 3 } }] }] }
 */
export function questionsJson(
  { source, sets }: QuestionsView,
  { filters = [], ...pick }: QuestionsJsonOptions,
): object {
  return {
    schemaVersion: 1,
    source,
    filters,
    tasks: pickFromSets(sets, pick).map(({ set, questions }) => ({
      task: set.task,
      total: set.questions.length,
      questions: questions.map((question) => ({ ...question, chosen: chosenBy(set, question.docId) })),
    })),
  };
}

/**
 * The numbers of {@link setStatistics} for a program, of each task and of all together.
 *
 * @example
 * statisticsJson(view); // { schemaVersion: 1, source, tasks: [{ task: 'mmlu_anatomy', questions: 135, … }], all: { … } }
 */
export function statisticsJson({ source, sets }: QuestionsView): object {
  return {
    schemaVersion: 1,
    source,
    tasks: sets.map((set) => ({ task: set.task, ...plain(setStatistics([set])) })),
    all: plain(setStatistics(sets)),
  };
}

function chosenBy({ checkpoints }: QuestionSet, docId: number): Record<string, number | null> {
  return Object.fromEntries(
    checkpoints.flatMap(({ checkpoint, answers }) => {
      const answer = answers.get(docId);
      return answer ? [[checkpoint.id, answer.chosen]] : [];
    }),
  );
}

function plain({ checkpoints, ...rest }: SetStatistics): object {
  return {
    ...rest,
    checkpoints: checkpoints.map(({ checkpoint, ...counts }) => ({ id: checkpoint.id, ...counts })),
  };
}
