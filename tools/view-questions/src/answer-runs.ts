import type { CheckpointAnswers } from './question-set.ts';

/** Checkpoints in a row that answered a question the same. */
export interface AnswerRun {
  /** Id of the first. */
  readonly first: string;
  /** Id of the last; the first's where it is the only one. */
  readonly last: string;
  readonly chosen: number | null;
  readonly isRight: boolean | null;
}

/**
 * What the checkpoints answered to one question, those in a row that answered the same together, so
 * that a model that always answers D takes one line.
 *
 * @example
 * answerRuns(checkpoints, 0); // [{ first: 'iter_0002000', last: 'iter_0010000', chosen: 3, isRight: false }, …]
 */
export function answerRuns(checkpoints: readonly CheckpointAnswers[], docId: number): AnswerRun[] {
  const runs: AnswerRun[] = [];
  for (const { checkpoint, answers } of checkpoints) {
    const answer = answers.get(docId);
    if (!answer) continue;
    const before = runs.at(-1);
    if (before?.chosen === answer.chosen && before.isRight === answer.isRight) {
      runs[runs.length - 1] = { ...before, last: checkpoint.id };
    } else {
      runs.push({ first: checkpoint.id, last: checkpoint.id, ...answer });
    }
  }
  return runs;
}
