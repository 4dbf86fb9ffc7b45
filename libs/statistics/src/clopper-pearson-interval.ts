import { lowerTail, upperTail } from './binomial-tail.ts';
import { bisect } from './bisect.ts';
import { requireBetween } from './require-between.ts';
import { requireCount } from './require-count.ts';
import type { ConfidenceInterval, WilsonIntervalOptions } from './wilson-interval.ts';

/**
 * Exact confidence interval of a proportion: it holds the true value at least that often, whatever the true
 * value is, and so is wider than {@link wilsonInterval}, which does on average.
 *
 * C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934); the tails themselves are solved, not their beta quantiles.
 *
 * @throws RangeError where this is no proportion or the counts are not whole.
 *
 * @example
 * clopperPearsonInterval({ successes: 25, n: 100 }); // { low: 0.1687…, high: 0.3465… }
 */
export function clopperPearsonInterval({
  successes,
  n,
  confidence = 0.95,
}: WilsonIntervalOptions): ConfidenceInterval {
  requireCount({ successes, n });
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  const outside = (1 - confidence) / 2;
  const measured = successes / n;
  return {
    low:
      successes === 0
        ? 0
        : bisect({
            low: 0,
            high: measured,
            holds: (probability) => upperTail({ successes, n, probability }) >= outside,
          }),
    high:
      successes === n
        ? 1
        : bisect({
            low: measured,
            high: 1,
            holds: (probability) => lowerTail({ successes, n, probability }) <= outside,
          }),
  };
}
