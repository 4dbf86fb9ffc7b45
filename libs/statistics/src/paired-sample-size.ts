import type { DetectablePairedDifferenceOptions } from './detectable-paired-difference.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireBetween } from './require-between.ts';

/** What {@link pairedSampleSize} is asked for. */
export interface PairedSampleSizeOptions extends Omit<DetectablePairedDifferenceOptions, 'n'> {
  /** True difference that is to be found; above 0, at most the discordance. */
  readonly difference: number;
}

/**
 * How many questions it takes to find a true difference of two runs over the same questions, by a McNemar
 * test; not rounded up.
 *
 * R. J. Connor, Biometrics 43 (1987).
 *
 * @throws RangeError where a share is not between 0 and 1 or the difference exceeds the discordance.
 *
 * @example
 * pairedSampleSize({ difference: 0.02, discordance: 0.2 }); // 3922.0…
 */
export function pairedSampleSize({
  difference,
  discordance,
  alpha = 0.05,
  power = 0.8,
}: PairedSampleSizeOptions): number {
  requireBetween({ name: 'alpha', value: alpha, low: 0, high: 1 });
  requireBetween({ name: 'power', value: power, low: 0, high: 1 });
  if (!(difference > 0 && difference <= discordance && discordance <= 1)) {
    throw new RangeError(
      `the difference must be above 0 and at most the discordance ${discordance}, got ${difference}`,
    );
  }
  const byChance = normalQuantile(1 - alpha / 2) * Math.sqrt(discordance);
  const byTruth = normalQuantile(power) * Math.sqrt(discordance - difference ** 2);
  return ((byChance + byTruth) / difference) ** 2;
}
