import type { Proportion } from './require-proportion.ts';
import type { ConfidenceInterval } from './wilson-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What {@link differenceInterval} compares. */
export interface DifferenceIntervalOptions {
  readonly from: Proportion;
  readonly to: Proportion;
  /**
   * How often such an interval holds the true difference.
   *
   * @default 0.95
   */
  readonly confidence?: number;
}

/** A difference of two proportions, `to` less `from`, and its confidence interval. */
export interface DifferenceInterval extends ConfidenceInterval {
  readonly difference: number;
}

/**
 * How much one proportion is above another that was measured independently of it. Two checkpoints that
 * answered the same questions agree more than that, so the interval is rather too wide for them.
 *
 * Hybrid score interval: R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions", Statistics in Medicine 17 (1998), method 10.
 *
 * @throws RangeError where one of them is no proportion.
 *
 * @example
 * differenceInterval({ from: { successes: 25, n: 100 }, to: { successes: 40, n: 100 } });
 * // { difference: 0.15, low: 0.0201…, high: 0.2731… }
 */
export function differenceInterval({
  from,
  to,
  confidence = 0.95,
}: DifferenceIntervalOptions): DifferenceInterval {
  const fromInterval = wilsonInterval({ ...from, confidence });
  const toInterval = wilsonInterval({ ...to, confidence });
  const fromValue = from.successes / from.n;
  const toValue = to.successes / to.n;
  const difference = toValue - fromValue;
  return {
    difference,
    low: difference - Math.hypot(toValue - toInterval.low, fromInterval.high - fromValue),
    high: difference + Math.hypot(toInterval.high - toValue, fromValue - fromInterval.low),
  };
}
