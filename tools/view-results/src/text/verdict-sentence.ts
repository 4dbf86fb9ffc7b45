import { chanceVerdict } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';

/** What the curve proves, in words; empty where it has no point. */
export function verdictSentence({ curve, alpha, language }: ResultsView): string {
  return curve.points.length === 0 ? '' : chanceVerdict(curve, { alpha }).sentence[language];
}
