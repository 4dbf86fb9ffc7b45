import type { PairedOutcomes } from '@evalcurve/statistics';
import { answerMatrix } from '../answers/answer-matrix.ts';
import { pairOutcomes } from '../answers/pair-outcomes.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import type { PointComparison } from '../findings/compare-scores.ts';
import { compareScores } from '../findings/compare-scores.ts';

/** A checkpoint of one of several runs. */
export interface RunPoint {
  readonly curve: Curve;
  readonly point: CurvePoint;
  /** What it answered; null where that is not known. */
  readonly answers: CheckpointAnswers | null;
}

/** Two checkpoints of different runs. */
export interface RunPointPair {
  readonly from: RunPoint;
  readonly to: RunPoint;
}

/**
 * Compares checkpoints of two runs: paired where both logged the answers to the same questions, else by the
 * scores alone. Questions are the same where task and id are, and no key differs.
 */
export function compareAcrossRuns({ from, to }: RunPointPair): PointComparison | null {
  return compareScores({ from: from.point.score, to: to.point.score, outcomes: outcomesOf({ from, to }) });
}

function outcomesOf({ from, to }: RunPointPair): PairedOutcomes | null {
  const isMicro = from.curve.average === 'micro' && to.curve.average === 'micro';
  if (!isMicro || from.answers === null || to.answers === null) return null;
  if (!haveEqualKeys(from.answers, to.answers)) return null;
  // Both checkpoints may have one name.
  const { right } = answerMatrix(from.curve, [named(from.answers, 'from'), named(to.answers, 'to')]);
  const [before, after] = [right.get('from'), right.get('to')];
  return before && after ? pairOutcomes({ from: before, to: after }) : null;
}

function named(answers: CheckpointAnswers, id: string): CheckpointAnswers {
  return { ...answers, checkpoint: { ...answers.checkpoint, id } };
}

function haveEqualKeys(a: CheckpointAnswers, b: CheckpointAnswers): boolean {
  const others = new Map(b.tasks.map((task) => [task.task, task]));
  return a.tasks.every(({ task, docIds, target }) => {
    const other = others.get(task);
    if (other === undefined) return true;
    const keys = new Map(Array.from(other.docIds, (docId, row) => [docId, other.target[row] ?? -1]));
    return docIds.every((docId, row) => isSameKey(target[row] ?? -1, keys.get(docId) ?? -1));
  });
}

function isSameKey(a: number, b: number): boolean {
  return a < 0 || b < 0 || a === b;
}
