/**
 * Mean size of a step as a share of the range: 1/(n − 1) for a straight rise, 1 for one that jumps from end
 * to end each time; null where nothing changes.
 *
 * D. Heineman et al., "Signal and Noise" (arXiv 2508.13144), `snr/stats.py`.
 *
 * @example
 * totalVariation([1, 3, 2, 3]); // 0.666…
 */
export function totalVariation(values: readonly number[]): number | null {
  const range = Math.max(...values) - Math.min(...values);
  if (values.length < 2 || range === 0) return null;
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length / range;
}
