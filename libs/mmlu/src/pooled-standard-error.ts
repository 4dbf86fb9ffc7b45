/** The standard error of one subject's score, null where lm_eval gave none, and its question count. */
export interface StandardErrorPart {
  readonly stderr: number | null;
  readonly n: number;
}

/**
 * The standard error of a micro average as lm_eval reports it for a group since 0.4.2
 * (`pooled_sample_stderr` in `lm_eval/api/metrics.py`):
 * √( Σ (nᵢ−1)·nᵢ·seᵢ² / (Σ nᵢ − k) / Σ nᵢ ) over k subjects. Null where one of them has none or
 * where no subject has two questions.
 *
 * @example
 * pooledStandardError([{ stderr: 0.03, n: 101 }, { stderr: 0.03, n: 101 }]); // 0.0212 (rounded)
 */
export function pooledStandardError(parts: readonly StandardErrorPart[]): number | null {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n <= parts.length || parts.some(({ stderr }) => stderr === null)) return null;
  const squares = parts.reduce((sum, part) => sum + (part.n - 1) * part.n * (part.stderr ?? 0) ** 2, 0);
  return Math.sqrt(squares / (n - parts.length) / n);
}
