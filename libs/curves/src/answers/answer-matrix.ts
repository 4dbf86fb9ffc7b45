import type { Curve } from '../curve.ts';
import { belongsToCurve } from './belongs-to-curve.ts';
import type { CheckpointAnswers } from './task-answers.ts';

/** One question of a curve. */
export interface CurveQuestion {
  readonly task: string;
  readonly docId: number;
}

/** Right and wrong answers of all checkpoints, a column of the same questions for each. */
export interface AnswerMatrix {
  readonly questions: readonly CurveQuestion[];
  /** By the checkpoint's id: 1 right, 0 wrong, −1 not known, in the order of the questions. */
  readonly right: ReadonlyMap<string, Int8Array>;
}

/** Lays the answers of several checkpoints side by side; only those of the curve's task and metric. */
export function answerMatrix(curve: Curve, answers: readonly CheckpointAnswers[]): AnswerMatrix {
  const usable = answers.filter(({ metric }) => metric === curve.metric);
  const places = new Map<string, Map<number, number>>();
  const questions: CurveQuestion[] = [];
  for (const { task, docIds } of usable.flatMap(({ tasks }) => tasks)) {
    if (!belongsToCurve(curve, task)) continue;
    const known = places.get(task) ?? new Map<number, number>();
    places.set(task, known);
    for (const docId of docIds) {
      if (known.has(docId)) continue;
      known.set(docId, questions.length);
      questions.push({ task, docId });
    }
  }
  const columns = usable.map((each): [string, Int8Array] => {
    const column = new Int8Array(questions.length).fill(-1);
    for (const { task, docIds, right } of each.tasks) {
      const known = places.get(task);
      if (known === undefined) continue;
      for (const [row, docId] of docIds.entries()) column[known.get(docId) ?? -1] = right[row] ?? -1;
    }
    return [each.checkpoint.id, column];
  });
  return { questions, right: new Map(columns) };
}
