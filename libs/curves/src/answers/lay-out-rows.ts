/**
 * Rows of numbers one after the other, each as wide as is asked; what a shorter one lacks is NaN.
 *
 * @example
 * layOutRows([[1, 2], [3]], 2); // Float64Array [1, 2, 3, NaN]
 */
export function layOutRows(rows: readonly (readonly number[])[], width: number): Float64Array {
  const values = new Float64Array(rows.length * width).fill(Number.NaN);
  for (const [index, row] of rows.entries()) values.set(row, index * width);
  return values;
}
