import { bestCheckpoint, chanceVerdict, dropFinding, plateauFinding } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';

/**
 * What else the curve proves, after the verdict: the best checkpoint and those tied with it, a plateau, a
 * drop; of a curve that only guesses nothing, for its ups and downs are none. And whether the last
 * checkpoint answers by the letter.
 */
export function findingSentences({ curve, alpha, letterBias, language }: ResultsView): string[] {
  const isGuessing = chanceVerdict(curve, { alpha }).kind === 'not-distinguishable';
  // Of a perplexity the highest is not the best.
  const isHigherBetter = curve.chance !== null || curve.points.every(({ score }) => score.correct !== null);
  const ofCurve =
    isGuessing || !isHigherBetter || curve.points.length < 2
      ? []
      : [bestCheckpoint(curve), plateauFinding(curve), dropFinding(curve)];
  const ofAnswers = letterBias?.value.isStrong === true ? [letterBias] : [];
  return [...ofCurve, ...ofAnswers].flatMap((finding) =>
    finding === null ? [] : [finding.sentence[language]],
  );
}
