/**
 * Whether a metric is a share of questions that were answered right, whatever counts as right: `acc`,
 * `acc_norm`, `exact_match`; not `likelihood`, `f1` or `brier_score`.
 *
 * @example
 * isProportion('acc_norm'); // true
 */
export function isProportion(metric: string): boolean {
  return /^(?:acc|acc_norm|acc_bytes|acc_mutual_info|exact_match|em)$/u.test(metric);
}
