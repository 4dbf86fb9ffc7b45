/** A score and how many questions it was made from. */
export interface WeightedScore {
  readonly score: number;
  readonly n: number;
}

/**
 * The mean over questions, Σ nᵢ·sᵢ / Σ nᵢ: what lm_eval's group rows hold (`weight_by_size: true`).
 * Null where there is no question.
 *
 * @example
 * microAverage([{ score: 0.25, n: 300 }, { score: 0.75, n: 100 }]); // 0.375
 */
export function microAverage(scores: readonly WeightedScore[]): number | null {
  const n = scores.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return null;
  return scores.reduce((sum, part) => sum + part.score * part.n, 0) / n;
}
