import type { PairedOutcomes } from '@evalcurve/statistics';
import { mcnemarTest, normalCdf, pairedDifferenceInterval, proportionsTest } from '@evalcurve/statistics';
import { answerMatrix } from '../answers/answer-matrix.ts';
import { pairOutcomes } from '../answers/pair-outcomes.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint, Interval, Score } from '../curve.ts';
import { scoreDifference } from '../score-difference.ts';

/** How two points of a curve differ. */
export interface PointComparison {
  /** Question by question (McNemar, mid-p), or as if each had been asked other questions. */
  readonly test: 'paired' | 'unpaired';
  /** The second's score less the first's. */
  readonly difference: number;
  /** 95 %. */
  readonly interval: Interval;
  /** Two-sided, not corrected for anything. */
  readonly pValue: number;
  /** Questions that flipped; null where the test is unpaired. */
  readonly flips: PairedOutcomes | null;
}

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
  return (pair) => {
    const [from, to] = [right.get(pair.from.checkpoint.id), right.get(pair.to.checkpoint.id)];
    const flips = from && to && curve.average === 'micro' ? pairOutcomes({ from, to }) : null;
    return flips !== null && isComplete(flips, pair) ? paired(flips) : unpaired(pair);
  };
}

function isComplete({ n, gained, lost }: PairedOutcomes, { from, to }: PointPair): boolean {
  const [before, after] = [from.score.correct, to.score.correct];
  if (before === null || after === null) return false;
  return n > 0 && n === from.score.n && n === to.score.n && after - before === gained - lost;
}

function paired(flips: PairedOutcomes): PointComparison {
  const { difference, low, high } = pairedDifferenceInterval(flips);
  const pValue = mcnemarTest({ ...flips, method: 'mid-p' });
  return { test: 'paired', difference, interval: { low, high }, pValue, flips };
}

function unpaired({ from: { score: from }, to: { score: to } }: PointPair): PointComparison | null {
  const { value: difference, interval } = scoreDifference({ from, to });
  if (interval === null) return null;
  return { test: 'unpaired', difference, interval, pValue: unpairedPValue(from, to), flips: null };
}

function unpairedPValue(from: Score, to: Score): number {
  if (from.correct !== null && from.n !== null && to.correct !== null && to.n !== null) {
    return proportionsTest({
      from: { successes: from.correct, n: from.n },
      to: { successes: to.correct, n: to.n },
    });
  }
  const stderr = Math.hypot(from.stderr ?? 0, to.stderr ?? 0);
  return stderr === 0 ? 1 : 2 * normalCdf(-Math.abs(to.value - from.value) / stderr);
}
