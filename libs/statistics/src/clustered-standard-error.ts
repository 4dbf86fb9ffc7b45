import { requireBetween } from './require-between.ts';

/** Questions that belong together: one subject's. */
export interface Cluster {
  /** Questions; above 0. */
  readonly n: number;
  /** Sum of their scores: the right answers. */
  readonly total: number;
}

/**
 * Standard error of the mean over all questions where those of one cluster are alike: it answers how the
 * score would vary with other subjects, not only with other questions of the same subjects. Null for fewer
 * than two clusters.
 *
 * √(k/(k − 1) · Σ (total − n · mean)²)/Σ n over k clusters: K.-Y. Liang and S. L. Zeger, "Longitudinal data
 * analysis using generalized linear models", Biometrika 73 (1986), with the usual correction for few
 * clusters; for evaluations E. Miller, "Adding error bars to evals" (arXiv 2411.00640), equation 4, which
 * goes without it.
 *
 * @throws RangeError where a cluster is empty.
 *
 * @example
 * clusteredStandardError([{ n: 100, total: 25 }, { n: 100, total: 35 }]); // 0.05
 */
export function clusteredStandardError(clusters: readonly Cluster[]): number | null {
  const k = clusters.length;
  if (k < 2) return null;
  for (const { n } of clusters) requireBetween({ name: 'n', value: n, low: 0, high: Infinity });
  const questions = clusters.reduce((sum, { n }) => sum + n, 0);
  const mean = clusters.reduce((sum, { total }) => sum + total, 0) / questions;
  const squares = clusters.reduce((sum, { n, total }) => sum + (total - n * mean) ** 2, 0);
  return Math.sqrt((k / (k - 1)) * squares) / questions;
}
