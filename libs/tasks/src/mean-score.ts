/** A mean with the standard error that lm_eval gives for it. */
export interface MeanScore {
  readonly value: number;
  /** Null for a single value. */
  readonly stderr: number | null;
  readonly n: number;
}

/**
 * The mean of some values and its standard error s / √n with the sample's standard deviation s
 * (`mean_stderr` in lm_eval's `api/metrics.py`).
 *
 * @example
 * meanScore([1, 0, 0]); // { value: 0.3333333333333333, stderr: 0.33333333333333337, n: 3 }
 */
export function meanScore(values: readonly number[]): MeanScore {
  const n = values.length;
  const value = sum(values) / n;
  if (n < 2) return { value, stderr: null, n };
  const squares = sum(values.map((one) => (one - value) ** 2));
  return { value, stderr: Math.sqrt(squares / (n - 1)) / Math.sqrt(n), n };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
