import { bisect } from './bisect.ts';
import type { DifferenceInterval } from './difference-interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { PairedOutcomes } from './paired-outcomes.ts';
import { requirePairedOutcomes } from './paired-outcomes.ts';
import { requireBetween } from './require-between.ts';

/** What {@link pairedDifferenceInterval} compares. */
export interface PairedDifferenceIntervalOptions extends PairedOutcomes {
  /**
   * How often such an interval holds the true difference.
   *
   * @default 0.95
   */
  readonly confidence?: number;
}

/**
 * How much the second of two runs over the same questions is above the first. Narrower than
 * {@link differenceInterval} by as much as both agree.
 *
 * Score interval: T. Tango, "Equivalence test and confidence interval for the difference in proportions for
 * the paired-sample design", Statistics in Medicine 17 (1998).
 *
 * @throws RangeError where the counts are not whole or more than n.
 *
 * @example
 * pairedDifferenceInterval({ n: 100, gained: 15, lost: 5 });
 * // { difference: 0.1, low: 0.0134…, high: 0.1923… }
 */
export function pairedDifferenceInterval({
  confidence = 0.95,
  ...outcomes
}: PairedDifferenceIntervalOptions): DifferenceInterval {
  requirePairedOutcomes(outcomes);
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  const { n, gained, lost } = outcomes;
  const difference = (gained - lost) / n;
  const z = normalQuantile((1 + confidence) / 2);
  const scoreAt = (truth: number): number => score(outcomes, truth);
  return {
    difference,
    low: lost === n ? -1 : bisect({ low: -1, high: difference, holds: (truth) => scoreAt(truth) <= z }),
    high: gained === n ? 1 : bisect({ low: difference, high: 1, holds: (truth) => scoreAt(truth) <= -z }),
  };
}

// How many standard errors the flips are above what a true difference would give; falls as that grows.
function score({ n, gained, lost }: PairedOutcomes, truth: number): number {
  const b = (2 * n - gained + lost) * truth - gained - lost;
  const c = -lost * truth * (1 - truth);
  const root = Math.sqrt(Math.max(0, b * b - 8 * n * c));
  // Likeliest share of losses under that difference; of both forms of the root the one that does not cancel.
  const loss = b <= 0 ? (root - b) / (4 * n) : (-2 * c) / (root + b);
  const variance = n * (2 * loss + truth * (1 - truth));
  const excess = gained - lost - n * truth;
  return excess === 0 ? 0 : excess / Math.sqrt(Math.max(0, variance));
}
