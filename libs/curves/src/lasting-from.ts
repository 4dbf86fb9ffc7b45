/**
 * The last of some things that all fulfil a condition, without a gap to the very last.
 *
 * @example
 * lastingFrom([3, 1, 4, 5], (value) => value > 2); // [4, 5]
 */
export function lastingFrom<T>(
  items: readonly T[],
  holds: (item: T, index: number) => boolean,
): readonly T[] {
  return items.slice(items.findLastIndex((item, index) => !holds(item, index)) + 1);
}
