/** Values of one task's questions and where each belongs. */
export interface PlacedValues {
  readonly values: Float64Array;
  readonly places: Int32Array;
}

/**
 * Puts the values of several tasks into one column; NaN where none belongs.
 *
 * @example
 * layColumn(3, [{ values: Float64Array.of(5), places: Int32Array.of(2) }]); // Float64Array [NaN, NaN, 5]
 */
export function layColumn(length: number, parts: readonly PlacedValues[]): Float64Array {
  const column = new Float64Array(length).fill(Number.NaN);
  for (const { values, places } of parts) {
    for (let row = 0; row < places.length; row += 1) column[places[row] ?? 0] = values[row] ?? Number.NaN;
  }
  return column;
}
