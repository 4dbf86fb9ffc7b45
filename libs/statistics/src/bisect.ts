/** Where {@link bisect} looks. */
export interface BisectOptions {
  readonly low: number;
  readonly high: number;
  /** False from `low` up to some number, true from there to `high`. */
  readonly holds: (x: number) => boolean;
}

/**
 * The smallest number for which a condition holds, to the last bit: halving ends where two doubles are
 * neighbours.
 *
 * @example
 * bisect({ low: 0, high: 2, holds: (x) => x * x >= 2 }); // 1.4142135623730951
 */
export function bisect({ low, high, holds }: BisectOptions): number {
  let [below, above] = [low, high];
  for (let middle = (below + above) / 2; middle > below && middle < above; middle = (below + above) / 2) {
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
