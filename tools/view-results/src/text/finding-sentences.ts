import { bestCheckpoint, chanceVerdict, dropFinding, letterBias, plateauFinding } from '@evalcurve/curves';
import type { LetterBiasFinding } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';

/**
 * What else the curve proves, after the verdict: the best checkpoint and those tied with it, a plateau, a
 * drop; of a curve that only guesses nothing, for its ups and downs are none. And whether the last
 * checkpoint answers by the letter.
 */
export function findingSentences({ curve, alpha, answers, language }: ResultsView): string[] {
  const isGuessing = chanceVerdict(curve, { alpha }).kind === 'not-distinguishable';
  // Of a perplexity the highest is not the best.
  const isHigherBetter = curve.chance !== null || curve.points.every(({ score }) => score.correct !== null);
  const ofCurve =
    isGuessing || !isHigherBetter || curve.points.length < 2
      ? []
      : [bestCheckpoint(curve, answers), plateauFinding(curve, answers), dropFinding(curve, answers)];
  const bias = biasOfLast({ curve, answers });
  const ofAnswers = bias?.value.isStrong === true ? [bias] : [];
  return [...ofCurve, ...ofAnswers].flatMap((finding) =>
    finding === null ? [] : [finding.sentence[language]],
  );
}

function biasOfLast({ curve, answers }: Pick<ResultsView, 'curve' | 'answers'>): LetterBiasFinding | null {
  const last = answers.at(-1);
  const isOfLast = last?.checkpoint.id === curve.points.at(-1)?.checkpoint.id;
  return last !== undefined && isOfLast ? letterBias(curve, last) : null;
}
