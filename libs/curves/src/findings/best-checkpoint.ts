import { holmAdjust } from '@evalcurve/statistics';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import { bestCheckpointWords } from './best-checkpoint-words.ts';
import type { Finding } from './finding.ts';
import { withSentence } from './finding.ts';
import type { PointComparison } from './compare-scores.ts';
import { pointComparer } from './point-comparer.ts';

/** Another checkpoint against the best. */
export interface BestComparison extends PointComparison {
  readonly point: CurvePoint;
  /** Corrected for all comparisons with the best (Holm). */
  readonly adjustedPValue: number;
}

/** The best checkpoint and those that cannot be told apart from it. */
export type BestCheckpointFinding = Finding<
  'best-checkpoint',
  {
    /** The highest score, the earliest of equals. */
    readonly best: CurvePoint;
    /** In training order; all others where nothing tells how sure the scores are. */
    readonly tied: readonly CurvePoint[];
  },
  {
    /** How the others were compared; `none` where there is no other or nothing tells how sure they are. */
    readonly test: 'paired' | 'unpaired' | 'mixed' | 'none';
    readonly comparisons: readonly BestComparison[];
  }
>;

/** The probability of calling any checkpoint worse that is not. */
const alpha = 0.05;

/**
 * The checkpoint with the highest score, and those that are statistically tied with it: not significantly
 * below, two-sided, corrected for all comparisons. The best of many is partly so by luck, which is why the
 * tied ones belong to the answer. Null where the curve has no point.
 *
 * @example
 * bestCheckpoint(curve, answers)?.value.tied.length; // 3
 */
export function bestCheckpoint(
  curve: Curve,
  answers: readonly CheckpointAnswers[] = [],
): BestCheckpointFinding | null {
  const [first] = curve.points;
  if (first === undefined) return null;
  const best = curve.points.reduce(
    (top, point) => (point.score.value > top.score.value ? point : top),
    first,
  );
  const others = curve.points.filter((point) => point !== best);
  const compare = pointComparer(curve, answers);
  const compared = others.map((point) => ({ point, comparison: compare({ from: point, to: best }) }));
  const known = compared.flatMap(({ point, comparison }) => (comparison ? [{ point, ...comparison }] : []));
  const adjusted = holmAdjust(known.map(({ pValue }) => pValue));
  const comparisons = known.map((each, index) => ({ ...each, adjustedPValue: adjusted[index] ?? 1 }));
  const worse = new Set(
    comparisons.filter(({ adjustedPValue }) => adjustedPValue <= alpha).map(({ point }) => point),
  );
  return withSentence<BestCheckpointFinding>(
    {
      kind: 'best-checkpoint',
      value: { best, tied: others.filter((point) => !worse.has(point)) },
      evidence: { test: testOf(comparisons), comparisons },
    },
    bestCheckpointWords,
  );
}

function testOf(comparisons: readonly BestComparison[]): BestCheckpointFinding['evidence']['test'] {
  const [first] = comparisons;
  if (first === undefined) return 'none';
  return comparisons.every(({ test }) => test === first.test) ? first.test : 'mixed';
}
