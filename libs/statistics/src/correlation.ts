/** How much two lists rise together, −1 to 1, and its two-sided p-value. */
export interface Correlation {
  readonly coefficient: number;
  /** Probability of a coefficient at least as far from 0 without any association; null where unknown. */
  readonly pValue: number | null;
}
