/**
 * Prepares `ordinalCorrelation(…, 'forward')` of the same values in one order after another: a permutation test
 * would spend most of its time on sorting them again.
 *
 * @example
 * const correlate = orderCorrelator([1, 2, 2, 3]);
 * correlate([3, 0, 1, 2]); // that of [3, 1, 2, 2]: -0.2
 */
export function orderCorrelator(values: readonly number[]): (places: readonly number[]) => number {
  const n = values.length;
  const below = Int32Array.from(values, (value) => values.filter((other) => other < value).length);
  // By the rank of the first of equals: the rank of the next of them.
  const ranks = new Int32Array(n);
  return (places) => {
    for (let rank = 0; rank < n; rank += 1) ranks[rank] = rank;
    let squares = 0;
    for (let index = 0; index < n; index += 1) {
      const first = below[places[index] ?? 0] ?? 0;
      const rank = ranks[first] ?? 0;
      ranks[first] = rank + 1;
      squares += (index - rank) ** 2;
    }
    return 1 - (6 * squares) / (n * (n * n - 1));
  };
}
