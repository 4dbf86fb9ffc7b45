import type { BisectOptions } from './bisect.ts';

/**
 * The smallest whole number for which a condition holds; `high` where it holds for none below.
 *
 * @example
 * bisectWhole({ low: 0, high: 100, holds: (k) => k * k >= 50 }); // 8
 */
export function bisectWhole({ low, high, holds }: BisectOptions): number {
  let [below, above] = [low - 1, high];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
