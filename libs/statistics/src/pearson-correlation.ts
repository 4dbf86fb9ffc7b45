import type { ValuePairs } from './value-pairs.ts';
import { requireValuePairs } from './value-pairs.ts';

/**
 * Product-moment correlation of two lists, null where one of them is constant.
 *
 * K. Pearson, "Regression, heredity and panmixia", Philosophical Transactions A 187 (1896).
 *
 * @throws RangeError where the lists differ in length, hold fewer than two values or one that is no number.
 *
 * @example
 * pearsonCorrelation({ x: [1, 2, 3], y: [1, 3, 2] }); // 0.5
 */
export function pearsonCorrelation({ x, y }: ValuePairs): number | null {
  requireValuePairs({ x, y });
  const [meanOfX, meanOfY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    const [dx, dy] = [value - meanOfX, (y[index] ?? Number.NaN) - meanOfY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (isConstant(x) || isConstant(y)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// Not by the sum of squares: what a mean loses by rounding would pass for a spread.
function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
