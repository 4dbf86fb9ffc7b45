/**
 * Steps up less steps down, as a share of both: 1 where every step goes up, 0 where as many go down; null
 * where no step changes anything.
 *
 * D. Heineman et al., "Signal and Noise" (arXiv 2508.13144), `snr/stats.py`.
 *
 * @example
 * stepMonotonicity([1, 2, 2, 3, 1]); // 0.333…
 */
export function stepMonotonicity(values: readonly number[]): number | null {
  const signs = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  const moves = signs.reduce((sum, sign) => sum + Math.abs(sign), 0);
  return moves === 0 ? null : signs.reduce((sum, sign) => sum + sign, 0) / moves;
}
