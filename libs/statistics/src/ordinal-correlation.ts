/**
 * Spearman's 1 − 6 Σd²/(n(n² − 1)) of a series with its order, equals ranked as they come (`forward`, the
 * most favourable order) or against that (`backward`).
 *
 * @example
 * ordinalCorrelation([1, 2, 2, 3], 'forward'); // 1
 * ordinalCorrelation([1, 2, 2, 3], 'backward'); // 0.8
 */
export function ordinalCorrelation(values: readonly number[], equals: 'forward' | 'backward'): number {
  const n = values.length;
  const order = equals === 'forward' ? 1 : -1;
  const places = Array.from(values.keys());
  places.sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || (i - j) * order);
  let squares = 0;
  for (const [rank, place] of places.entries()) squares += (place - rank) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}
