import type { Language } from '@evalcurve/locale';
import { formatPValue, formatPoints } from '@evalcurve/locale';
import { holmAdjust } from '@evalcurve/statistics';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import { placeOf } from '../place-of.ts';
import type { PointComparison } from './compare-scores.ts';
import type { Finding, FindingFacts } from './finding.ts';
import { withSentence } from './finding.ts';
import type { PointPair } from './point-comparer.ts';
import { pointComparer } from './point-comparer.ts';

/** The largest fall between two checkpoints that is no noise. */
export type DropFinding = Finding<
  'drop',
  /** The later score less the earlier: below 0. */
  number,
  PointComparison & {
    readonly from: CurvePoint;
    readonly to: CurvePoint;
    /** Corrected for all pairs of an earlier and a later checkpoint (Holm). */
    readonly adjustedPValue: number;
    /** How many pairs that were. */
    readonly comparisons: number;
    /** Whether the last checkpoint is again as high as the one before the fall, as far as can be told. */
    readonly isRecovered: boolean;
  }
>;

/** The probability of seeing a fall where there is none. */
const alpha = 0.05;

/**
 * The largest significant fall from a checkpoint to a later one, neighbours or not; null where there is
 * none. All pairs are tested, so that picking the highest peak and the lowest dip is corrected for.
 *
 * @example
 * dropFinding(curve)?.value; // -0.052
 */
export function dropFinding(curve: Curve, answers: readonly CheckpointAnswers[] = []): DropFinding | null {
  const compare = pointComparer(curve, answers);
  const compared = pairsOf(curve.points).flatMap((pair) => {
    const comparison = compare(pair);
    return comparison ? [{ ...pair, ...comparison }] : [];
  });
  const adjusted = holmAdjust(compared.map(({ pValue }) => pValue));
  const falls = compared
    .map((each, index) => ({ ...each, adjustedPValue: adjusted[index] ?? 1 }))
    .filter(({ difference, adjustedPValue }) => difference < 0 && adjustedPValue <= alpha);
  const [first] = falls;
  const last = curve.points.at(-1);
  if (first === undefined || last === undefined) return null;
  const largest = falls.reduce((most, fall) => (fall.difference < most.difference ? fall : most), first);
  const isStillBelow = falls.some(({ from, to }) => from === largest.from && to === last);
  const evidence = { ...largest, comparisons: compared.length, isRecovered: !isStillBelow };
  return withSentence<DropFinding>({ kind: 'drop', value: largest.difference, evidence }, words);
}

function pairsOf(points: readonly CurvePoint[]): PointPair[] {
  return points.flatMap((to, index) => points.slice(0, index).map((from) => ({ from, to })));
}

function words({ value, evidence }: FindingFacts<DropFinding>, language: Language): string {
  const { from, to, adjustedPValue, comparisons, isRecovered, test } = evidence;
  const [start, end] = [from, to].map(({ checkpoint }) => placeOf(checkpoint, language));
  const points = formatPoints(-value, { language, signed: false });
  const p = formatPValue(adjustedPValue, language);
  if (language === 'zh') {
    const how = `${test === 'paired' ? '配对' : '非配对'}检验，按 ${comparisons} 对比较校正后 ${p}`;
    return `从${start}到${end}下降 ${points}（${how}），${isRecovered ? '之后已恢复' : '至最后仍未恢复'}。`;
  }
  const after = isRecovered ? 'the last checkpoint has recovered' : 'the last checkpoint has not recovered';
  return `A drop of ${points} from ${start} to ${end} (${test}, ${p} after correction for ${comparisons} pairs); ${after}.`;
}
