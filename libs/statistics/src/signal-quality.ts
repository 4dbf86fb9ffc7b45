import { pearsonCorrelation } from './pearson-correlation.ts';
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

/** Below this no lag is left. */
const FEWEST = 8;

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
  const n = values.length;
  if (n < FEWEST) return null;
  const shared = spearmanCorrelation({ x: [...values.keys()], y: values });
  const autocorrelation = meanAutocorrelation(values);
  if (shared === null || autocorrelation === null) return null;
  const monotonicity = Math.max(0, ordinalCorrelation(values, 1));
  const quality = (rho: number): number => (Math.max(0, rho) + autocorrelation) / 2;
  return {
    value: quality(monotonicity),
    monotonicity,
    autocorrelation,
    lowest: quality(ordinalCorrelation(values, -1)),
    withSharedRanks: quality(shared.coefficient),
  };
}

// Spearman's 1 − 6 Σd²/(n(n² − 1)) with equals ranked in order of place, or against it.
function ordinalCorrelation(values: readonly number[], order: 1 | -1): number {
  const n = values.length;
  const places = [...values.entries()].sort(([i, a], [j, b]) => a - b || (i - j) * order);
  const squares = places.map(([place], rank) => (place - rank) ** 2).reduce((sum, square) => sum + square, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

function meanAutocorrelation(values: readonly number[]): number | null {
  const n = values.length;
  const lags = Array.from({ length: Math.floor(n / 4) - 1 }, (_, index) => index + 1);
  let sum = 0;
  for (const lag of lags) {
    const correlation = pearsonCorrelation({ x: values.slice(lag), y: values.slice(0, n - lag) });
    if (correlation === null) return null;
    sum += Math.abs(correlation);
  }
  return sum / lags.length;
}
