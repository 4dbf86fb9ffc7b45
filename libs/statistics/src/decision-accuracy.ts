/** Scores of the same models at two places: small and large, early and late. */
export interface DecisionAccuracyOptions {
  readonly early: readonly number[];
  readonly late: readonly number[];
}

/**
 * Share of all pairs of models that are ordered early as they are late; null for fewer than two models. A
 * tie counts as "not above" on both sides.
 *
 * I. Magnusson et al., "DataDecide" (arXiv 2504.11393).
 *
 * @throws RangeError where the lists differ in length.
 *
 * @example
 * decisionAccuracy({ early: [0.25, 0.26, 0.24], late: [0.3, 0.4, 0.35] }); // 0.666…
 */
export function decisionAccuracy({ early, late }: DecisionAccuracyOptions): number | null {
  if (early.length !== late.length) {
    throw new RangeError(`two equally long lists are needed, got ${early.length} and ${late.length}`);
  }
  const [before, after] = [decisions(early), decisions(late)];
  if (before.length === 0) return null;
  return before.filter((isAbove, pair) => isAbove === after[pair]).length / before.length;
}

// Of each pair whether the one named first is above the other.
function decisions(scores: readonly number[]): boolean[] {
  return scores.flatMap((score, index) => scores.slice(0, index).map((other) => other > score));
}
