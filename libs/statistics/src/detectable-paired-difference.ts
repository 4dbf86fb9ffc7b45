import { bisect } from './bisect.ts';
import { pairedSampleSize } from './paired-sample-size.ts';
import { requireBetween } from './require-between.ts';

/** What {@link detectablePairedDifference} is asked for. */
export interface DetectablePairedDifferenceOptions {
  /** Questions that both runs are asked; whole, above 0. */
  readonly n: number;
  /** Share of the questions that only one of both gets right, between 0 and 1. */
  readonly discordance: number;
  /**
   * Greatest two-sided p-value that counts as a finding.
   *
   * @default 0.05
   */
  readonly alpha?: number;
  /**
   * How often the difference is to be found.
   *
   * @default 0.8
   */
  readonly power?: number;
}

/**
 * The smallest true difference of two runs over the same questions that a McNemar test shows with the given
 * power; null where even a difference as large as the discordance would not.
 *
 * R. J. Connor, "Sample size for testing differences in proportions for the paired-sample design",
 * Biometrics 43 (1987), solved for the difference.
 *
 * @throws RangeError where n is not positive or a share is not between 0 and 1.
 *
 * @example
 * detectablePairedDifference({ n: 14042, discordance: 0.2 }); // 0.01057…
 */
export function detectablePairedDifference({
  n,
  discordance,
  alpha = 0.05,
  power = 0.8,
}: DetectablePairedDifferenceOptions): number | null {
  requireBetween({ name: 'n', value: n, low: 0, high: Infinity });
  requireBetween({ name: 'discordance', value: discordance, low: 0, high: 1 });
  const needed = (difference: number): number => pairedSampleSize({ difference, discordance, alpha, power });
  if (needed(discordance) > n) return null;
  return bisect({ low: 0, high: discordance, holds: (difference) => needed(difference) <= n });
}
