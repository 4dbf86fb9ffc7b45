import { detectablePairedDifference, normalQuantile } from '@evalcurve/statistics';
import type { PointComparison } from './compare-scores.ts';

/** What {@link detectableChange} may be told. */
export interface DetectableChangeOptions {
  /**
   * Greatest two-sided p-value that counts, before any correction.
   *
   * @default 0.05
   */
  readonly alpha?: number;
}

/**
 * The smallest true difference that a comparison like this one shows in 4 of 5 runs; null where it could show
 * none.
 */
export function detectableChange(
  { flips, interval }: PointComparison,
  { alpha = 0.05 }: DetectableChangeOptions = {},
): number | null {
  const discordance = flips === null ? 0 : (flips.gained + flips.lost) / flips.n;
  if (flips !== null && discordance > 0 && discordance < 1) {
    return detectablePairedDifference({ n: flips.n, discordance, alpha });
  }
  // An interval is 2 · 1.96 standard errors wide.
  const stderr = (interval.high - interval.low) / (2 * normalQuantile(0.975));
  return stderr * (normalQuantile(1 - alpha / 2) + normalQuantile(0.8));
}
