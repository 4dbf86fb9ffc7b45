/** Two lists of values that belong together by their places. */
export interface ValuePairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Refuses lists of different lengths, of fewer than two values, or with one that is no number.
 *
 * @throws RangeError
 */
export function requireValuePairs({ x, y }: ValuePairs): void {
  if (x.length !== y.length || x.length < 2) {
    throw new RangeError(`two equally long lists of two or more are needed, got ${x.length} and ${y.length}`);
  }
  const isOdd = (value: number): boolean => !Number.isFinite(value);
  const odd = x.find(isOdd) ?? y.find(isOdd);
  if (odd !== undefined) throw new RangeError(`a value must be a finite number, got ${odd}`);
}
