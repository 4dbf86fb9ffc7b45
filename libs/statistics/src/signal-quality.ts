import { meanAutocorrelation } from './mean-autocorrelation.ts';
import { ordinalCorrelation } from './ordinal-correlation.ts';
import { spearmanCorrelation } from './spearman-correlation.ts';

/** How much of a series is signal: {@link signalQuality}. */
export interface SignalQuality {
  /** Mean of both parts, 0 to 1. */
  readonly value: number;
  /** Rank correlation with training order, 0 where the series falls. */
  readonly monotonicity: number;
  /** Mean absolute correlation of the series with itself, 1 to n/4 − 1 steps later. */
  readonly autocorrelation: number;
  /**
   * The value where equals are ranked in the least favourable order. The official scorer's sort leaves that
   * order to the machine; {@link SignalQuality.value} ranks equals as they come, which is the most favourable.
   */
  readonly lowest: number;
  /** The value where equals share their rank. */
  readonly withSharedRanks: number;
}

/**
 * Signal quality of a metric over checkpoints in training order, as the E2LM competition scores it (arXiv
 * 2506.07731): mean of max(ρ, 0) and the mean absolute autocorrelation over lags 1 to ⌊n/4⌋ − 1. Null for
 * fewer than 8 checkpoints and for a constant series.
 *
 * It depends on how many checkpoints there are and how they are spaced: compare series over the same
 * checkpoints only, and see {@link signalQualityTest} for what noise alone gives.
 *
 * @throws RangeError where a value is no finite number.
 *
 * @example
 * signalQuality([1, 2, 3, 4, 5, 6, 7, 8])?.value; // 1
 */
export function signalQuality(values: readonly number[]): SignalQuality | null {
  if (values.length < 2) return null;
  const shared = spearmanCorrelation({ x: Array.from(values.keys()), y: values });
  const autocorrelation = meanAutocorrelation(values);
  if (shared === null || autocorrelation === null) return null;
  const quality = (rho: number): number => (Math.max(0, rho) + autocorrelation) / 2;
  const monotonicity = Math.max(0, ordinalCorrelation(values, 'forward'));
  return {
    value: quality(monotonicity),
    monotonicity,
    autocorrelation,
    lowest: quality(ordinalCorrelation(values, 'backward')),
    withSharedRanks: quality(shared.coefficient),
  };
}
