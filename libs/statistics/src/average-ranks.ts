/**
 * The rank of each value from 1 up, equals sharing the mean of their ranks.
 *
 * @example
 * averageRanks([10, 20, 20, 5]); // [2, 3.5, 3.5, 1]
 */
export function averageRanks(values: readonly number[]): number[] {
  const ascending = [...values.entries()].sort(([, a], [, b]) => a - b);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < ascending.length;) {
    let end = start + 1;
    while (end < ascending.length && ascending[end]?.[1] === ascending[start]?.[1]) end += 1;
    for (const [index] of ascending.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
