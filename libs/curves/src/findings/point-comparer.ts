import { answerMatrix } from '../answers/answer-matrix.ts';
import { pairOutcomes } from '../answers/pair-outcomes.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import type { PointComparison } from './compare-scores.ts';
import { compareScores } from './compare-scores.ts';

/** Two points of one curve. */
export interface PointPair {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

/** Compares two points of a curve; null where the files tell neither counts nor a standard error. */
export type ComparePoints = (pair: PointPair) => PointComparison | null;

/**
 * Prepares the comparison of a curve's points: paired where the single answers of both are known and are all
 * that their scores are over, else by the scores alone. A macro average is never paired, as it weighs
 * questions differently.
 *
 * @example
 * const compare = pointComparer(curve, answers);
 * compare({ from, to }); // { test: 'paired', difference: 0.021…, pValue: 0.003…, … }
 */
export function pointComparer(curve: Curve, answers: readonly CheckpointAnswers[]): ComparePoints {
  const { right } = answerMatrix(curve, answers);
  return ({ from, to }) => {
    const [before, after] = [right.get(from.checkpoint.id), right.get(to.checkpoint.id)];
    const outcomes =
      before && after && curve.average === 'micro' ? pairOutcomes({ from: before, to: after }) : null;
    return compareScores({ from: from.score, to: to.score, outcomes });
  };
}
