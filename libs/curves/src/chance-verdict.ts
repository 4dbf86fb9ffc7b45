import { adjustedChancePValues } from './adjusted-chance-p-values.ts';
import type { ChanceComparison, ChanceUnknown, ChanceVerdictFacts } from './chance-verdict-facts.ts';
import { detectableAboveChance } from './compare-with-chance.ts';
import type { ConstantAnswer } from './constant-answer.ts';
import { constantAnswer } from './constant-answer.ts';
import { curveStatistics } from './curve-statistics.ts';
import type { Curve, CurvePoint } from './curve.ts';
import { lastingFrom } from './lasting-from.ts';
import type { LocalizedText } from './localized-text.ts';
import { verdictInChinese } from './verdict-in-chinese.ts';
import { verdictInEnglish } from './verdict-in-english.ts';

/** Whether a curve is above guessing, as a statement with the facts behind it. */
export type ChanceVerdict = ChanceVerdictFacts & { readonly sentence: LocalizedText };

/** How a curve is compared with guessing. */
export interface ChanceVerdictOptions {
  /**
   * The probability of calling any checkpoint of a guessing model above chance.
   *
   * @default 0.05
   */
  readonly alpha?: number;
}

/**
 * Compares every checkpoint of a curve with guessing: one-sided exact binomial tests, adjusted for the
 * number of checkpoints by Holm's method, so that the best of many is not taken for a finding.
 *
 * @example
 * chanceVerdict(curve).sentence.en;
 * // 'Above guessing (25.0%) from step 93,000 on, …'
 */
export function chanceVerdict(curve: Curve, { alpha = 0.05 }: ChanceVerdictOptions = {}): ChanceVerdict {
  const facts = compare(curve, alpha);
  return { ...facts, sentence: { en: verdictInEnglish(facts), zh: verdictInChinese(facts) } };
}

function compare(curve: Curve, alpha: number): ChanceVerdictFacts {
  const { chance, points } = curve;
  const statistics = curveStatistics(curve);
  if (statistics === null) return unknown(curve, 'no-points');
  if (chance === null) return unknown(curve, 'no-chance-level');
  const higher = adjustedChancePValues(points, { chance, alternative: 'greater' });
  const lower = adjustedChancePValues(points, { chance, alternative: 'less' });
  if (higher === null || lower === null) return unknown(curve, 'no-spread');
  const { highest } = statistics;
  const common: ChanceComparison = {
    chance,
    looks: points.length,
    highest,
    adjustedPValue: higher[points.indexOf(highest)] ?? 1,
  };
  const above = points.filter((_, index) => (higher[index] ?? 1) <= alpha);
  if (above.length === 0) {
    return {
      ...{ kind: 'not-distinguishable', ...common, n: highest.score.n },
      detectable: detectableAboveChance(highest.score, { chance, alpha: alpha / points.length }),
      below: points.filter((_, index) => (lower[index] ?? 1) <= alpha),
    };
  }
  const letter = unlessClearlyAbove(highest, constantAnswer(curve));
  const lasting = lastingFrom(points, (point) => above.includes(point));
  const [from] = lasting;
  if (from === undefined) return { kind: 'not-lasting', ...common, above, constantAnswer: letter };
  return { kind: 'above-chance', ...common, from, lasting: lasting.length, constantAnswer: letter };
}

function unknown({ task, metric }: Curve, reason: ChanceUnknown['reason']): ChanceUnknown {
  return { kind: 'unknown', reason, task, metric };
}

function unlessClearlyAbove({ score }: CurvePoint, answer: ConstantAnswer | null): ConstantAnswer | null {
  return answer !== null && (score.interval?.low ?? 0) <= answer.value ? answer : null;
}
