import { holmAdjust, kendallCorrelation, normalQuantile } from '@evalcurve/statistics';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import { compareWithChance } from '../compare-with-chance.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import type { PointComparison } from './compare-scores.ts';
import { detectableChange } from './detectable-change.ts';
import type { Finding } from './finding.ts';
import { withSentence } from './finding.ts';
import { plateauWords } from './plateau-words.ts';
import type { ComparePoints } from './point-comparer.ts';
import { pointComparer } from './point-comparer.ts';

/** A curve that rose and then rises no more. */
export type PlateauFinding = Finding<
  'plateau',
  {
    /** The first checkpoint after which nothing is above it. */
    readonly from: CurvePoint;
    /** How many checkpoints the plateau has, the first included. */
    readonly checkpoints: number;
  },
  {
    /** Kendall's τ of score and order on the plateau, null where all scores are equal. */
    readonly trend: number | null;
    /** Of that τ, two-sided. */
    readonly trendPValue: number | null;
    /** From the first of the plateau to the last. */
    readonly change: PointComparison;
    /** What that change were at the mean pace from the first checkpoint to the plateau; null where it starts there. */
    readonly atPaceBefore: number | null;
    /** True change from its first to its last checkpoint that would have shown in 4 of 5 such runs. */
    readonly detectable: number | null;
  }
>;

const alpha = 0.05;
// Kendall's τ over three values cannot be significant, over four only just.
const FEWEST = 4;

/**
 * The plateau that a curve ends on: the earliest checkpoint that is above guessing, or above the first one
 * where the level of guessing is unknown, followed by at least three others none of which is significantly
 * higher (Holm), which do not rise together (Kendall's τ), and over which the pace until then is excluded: the
 * end of any slow rise would pass for a plateau without that. Null where there is none. It says that no rise
 * was measurable, not that there is none: see `detectable`.
 *
 * @example
 * plateauFinding(curve)?.value.from.checkpoint.step; // 93000
 */
export function plateauFinding(
  curve: Curve,
  answers: readonly CheckpointAnswers[] = [],
): PlateauFinding | null {
  const compare = pointComparer(curve, answers);
  const { points } = curve;
  for (let start = 0; start + FEWEST <= points.length; start += 1) {
    const found = isLearned(curve, { start, compare }) ? plateauOf(points, { start, compare }) : null;
    if (found !== null) return withSentence<PlateauFinding>(found, plateauWords);
  }
  return null;
}

interface Start {
  /** Place of the first checkpoint that is tried as the plateau's. */
  readonly start: number;
  readonly compare: ComparePoints;
}

function isLearned({ points, chance }: Curve, { start, compare }: Start): boolean {
  const [first, from] = [points[0], points[start]];
  if (first === undefined || from === undefined) return false;
  if (chance !== null) {
    const pValue = compareWithChance(from.score, { chance, alternative: 'greater' });
    return pValue !== null && pValue <= alpha / points.length;
  }
  const comparison = start === 0 ? null : compare({ from: first, to: from });
  return comparison !== null && comparison.difference > 0 && comparison.pValue <= alpha / points.length;
}

function plateauOf(
  all: readonly CurvePoint[],
  { start, compare }: Start,
): Omit<PlateauFinding, 'sentence'> | null {
  const points = all.slice(start);
  const [from, ...later] = points;
  if (from === undefined) return null;
  const comparisons = later.map((to) => compare({ from, to }));
  const known = comparisons.filter((comparison) => comparison !== null);
  const change = known.at(-1);
  if (change === undefined || known.length < later.length) return null;
  const adjusted = holmAdjust(known.map(({ pValue }) => pValue));
  if (known.some(({ difference }, index) => difference > 0 && (adjusted[index] ?? 1) <= alpha)) return null;
  const trend = kendallCorrelation({ x: [...points.keys()], y: points.map(({ score }) => score.value) });
  if (trend !== null && trend.coefficient > 0 && (trend.pValue ?? 1) <= alpha) return null;
  const atPaceBefore = changeAtPaceBefore(all, start);
  if (atPaceBefore !== null && !isBelowPace(all, { start, atPaceBefore })) return null;
  return {
    kind: 'plateau',
    value: { from, checkpoints: points.length },
    evidence: {
      trend: trend?.coefficient ?? null,
      trendPValue: trend?.pValue ?? null,
      change,
      atPaceBefore,
      detectable: detectableChange(change),
    },
  };
}

function changeAtPaceBefore(points: readonly CurvePoint[], start: number): number | null {
  const [first, from] = [points[0], points[start]];
  if (start === 0 || first === undefined || from === undefined) return null;
  return ((from.score.value - first.score.value) / start) * (points.length - 1 - start);
}

interface Pace {
  readonly start: number;
  readonly atPaceBefore: number;
}

// One-sided, and allowing for how sure the pace itself is: it hangs on two scores, of which the change starts from one.
function isBelowPace(points: readonly CurvePoint[], { start, atPaceBefore }: Pace): boolean {
  const [first, from, last] = [points[0], points[start], points.at(-1)];
  if (first === undefined || from === undefined || last === undefined) return false;
  const ratio = (points.length - 1 - start) / start;
  const stderr = Math.hypot(ratio * stderrOf(first), (1 + ratio) * stderrOf(from), stderrOf(last));
  return atPaceBefore - (last.score.value - from.score.value) > normalQuantile(1 - alpha) * stderr;
}

// An interval is 2 · 1.96 standard errors wide.
function stderrOf({ score: { interval } }: CurvePoint): number {
  return interval === null ? Infinity : (interval.high - interval.low) / (2 * normalQuantile(0.975));
}
