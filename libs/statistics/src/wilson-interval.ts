import { normalQuantile } from './normal-quantile.ts';
import { requireBetween } from './require-between.ts';
import type { Proportion } from './require-proportion.ts';
import { requireProportion } from './require-proportion.ts';

/** A range in which the true value is expected. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
}

/** What {@link wilsonInterval} is computed from. */
export interface WilsonIntervalOptions extends Proportion {
  /**
   * How often such an interval holds the true value.
   *
   * @default 0.95
   */
  readonly confidence?: number;
}

/**
 * Confidence interval of a proportion that stays within 0 and 1 and is right near both, where value ± z·SE
 * is not.
 *
 * Wilson's score interval without continuity correction: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22 (1927).
 *
 * @throws RangeError where this is no proportion.
 *
 * @example
 * wilsonInterval({ successes: 25, n: 100 }); // { low: 0.1754…, high: 0.3430… }
 */
export function wilsonInterval({
  successes,
  n,
  confidence = 0.95,
}: WilsonIntervalOptions): ConfidenceInterval {
  requireProportion({ successes, n });
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  const z = confidence === 0.95 ? USUAL_QUANTILE : normalQuantile((1 + confidence) / 2);
  const square = z * z;
  const centre = successes + square / 2;
  const reach = z * Math.sqrt((successes * (n - successes)) / n + square / 4);
  return {
    low: successes === 0 ? 0 : (centre - reach) / (n + square),
    high: successes === n ? 1 : (centre + reach) / (n + square),
  };
}

// A curve has some thousand intervals of this one.
const USUAL_QUANTILE = normalQuantile((1 + 0.95) / 2);
