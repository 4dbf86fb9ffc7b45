/**
 * The mean over subjects, each counting the same however many questions it has. Null where there is
 * no subject.
 *
 * @example
 * macroAverage([{ score: 0.25 }, { score: 0.75 }]); // 0.5
 */
export function macroAverage(scores: readonly { readonly score: number }[]): number | null {
  if (scores.length === 0) return null;
  return scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
}
