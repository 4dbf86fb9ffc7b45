import type { Curve } from '../curve.ts';
import type { CurveQuestion } from './align-questions.ts';
import { alignQuestions } from './align-questions.ts';
import type { CheckpointAnswers } from './task-answers.ts';

/** Right and wrong answers of all checkpoints, a column of the same questions for each. */
export interface AnswerMatrix {
  readonly questions: readonly CurveQuestion[];
  /** By the checkpoint's id: 1 right, 0 wrong, −1 not known, in the order of the questions. */
  readonly right: ReadonlyMap<string, Int8Array>;
}

// Each finding asks for the same one, and laying out a long series is most of what it costs.
const known = new WeakMap<readonly CheckpointAnswers[], WeakMap<Curve, AnswerMatrix>>();

/** Lays the answers of several checkpoints side by side; only those of the curve's task and metric. */
export function answerMatrix(curve: Curve, answers: readonly CheckpointAnswers[]): AnswerMatrix {
  const ofAnswers = known.get(answers) ?? new WeakMap<Curve, AnswerMatrix>();
  const matrix = ofAnswers.get(curve) ?? layOut(curve, answers);
  known.set(answers, ofAnswers.set(curve, matrix));
  return matrix;
}

function layOut(curve: Curve, answers: readonly CheckpointAnswers[]): AnswerMatrix {
  const ofMetric = answers.filter(({ metric }) => metric === curve.metric);
  const { questions, checkpoints } = alignQuestions(curve, ofMetric);
  const columns = checkpoints.map(({ checkpoint, tasks }): [string, Int8Array] => {
    const column = new Int8Array(questions.length).fill(-1);
    for (const { answers: task, places } of tasks) {
      for (let row = 0; row < places.length; row += 1) column[places[row] ?? 0] = task.right[row] ?? -1;
    }
    return [checkpoint.id, column];
  });
  return { questions, right: new Map(columns) };
}
