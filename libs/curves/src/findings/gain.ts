import type { Language } from '@evalcurve/locale';
import { formatPoints } from '@evalcurve/locale';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint } from '../curve.ts';
import { placeOf } from '../place-of.ts';
import { comparisonWords } from './comparison-words.ts';
import type { Finding, FindingFacts } from './finding.ts';
import { withSentence } from './finding.ts';
import type { PointComparison } from './compare-scores.ts';
import { pointComparer } from './point-comparer.ts';

/** How far a curve came from its first checkpoint to its last. */
export type GainFinding = Finding<
  'gain',
  /** The last score less the first. */
  number,
  PointComparison & { readonly from: CurvePoint; readonly to: CurvePoint }
>;

/**
 * The gain from the first checkpoint to the last, with its interval; null where there are fewer than two
 * points or nothing tells how sure they are.
 *
 * @example
 * gainFinding(curve, answers)?.sentence.en;
 * // 'From step 1,000 to step 5,000: +8.0 points (95% interval +3.9 to +12.0 points, p < 0.001, unpaired).'
 */
export function gainFinding(curve: Curve, answers: readonly CheckpointAnswers[] = []): GainFinding | null {
  const [from] = curve.points;
  const to = curve.points.at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  const comparison = pointComparer(curve, answers)({ from, to });
  if (comparison === null) return null;
  const evidence = { ...comparison, from, to };
  return withSentence<GainFinding>({ kind: 'gain', value: comparison.difference, evidence }, words);
}

function words({ value, evidence }: FindingFacts<GainFinding>, language: Language): string {
  const [from, to] = [evidence.from, evidence.to].map(({ checkpoint }) => placeOf(checkpoint, language));
  const points = formatPoints(value, { language });
  const how = comparisonWords(evidence, language);
  const isOpen = evidence.interval.low <= 0 && evidence.interval.high >= 0;
  if (language === 'zh') {
    return `从${from}到${to}：${points}（${how}）${isOpen ? '，可能只是噪声' : ''}。`;
  }
  return `From ${from} to ${to}: ${points} (${how})${isOpen ? ', which may be noise' : ''}.`;
}
