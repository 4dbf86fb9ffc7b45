import { meanAutocorrelation } from './mean-autocorrelation.ts';
import { orderCorrelator } from './order-correlator.ts';
import { quantileOf } from './quantile-of.ts';
import { shuffled } from './shuffled.ts';
import { mersenne } from 'pure-rand/generator/mersenne';
import type { SignalQuality } from './signal-quality.ts';
import { signalQuality } from './signal-quality.ts';

/** How {@link signalQualityTest} draws. */
export interface SignalQualityTestOptions {
  /**
   * Random orders of the values that it is compared with.
   *
   * @default 1999
   */
  readonly permutations?: number;
  /**
   * Whole; the same gives the same.
   *
   * @default 0
   */
  readonly seed?: number;
}

/** Signal quality beside what the same values in random order give. */
export interface SignalQualityTest {
  readonly quality: SignalQuality;
  /** Probability of so high a quality where the order means nothing. */
  readonly pValue: number;
  /** Mean quality of random orders. */
  readonly noise: number;
  /** What 95 % of the random orders stay below. */
  readonly noiseLimit: number;
}

/**
 * Whether a signal quality says anything: even noise has one above zero, the higher the fewer checkpoints
 * there are. A permutation test, whose p-value counts the series itself (B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", 2010). Null where the quality is.
 *
 * @throws RangeError where a value is no finite number.
 *
 * @example
 * signalQualityTest([1, 2, 3, 4, 5, 6, 7, 8])?.pValue; // 0.0005
 */
export function signalQualityTest(
  values: readonly number[],
  { permutations = 1999, seed = 0 }: SignalQualityTestOptions = {},
): SignalQualityTest | null {
  const quality = signalQuality(values);
  if (quality === null) return null;
  const draw = drawer(values, seed);
  const drawn = Array.from({ length: permutations }, draw);
  const asHigh = drawn.filter((value) => value >= quality.value - 1e-12).length;
  return {
    quality,
    pValue: (asHigh + 1) / (permutations + 1),
    noise: drawn.reduce((sum, value) => sum + value, 0) / permutations,
    noiseLimit: quantileOf(Float64Array.from(drawn).sort(), 0.95),
  };
}

// Qualities of the values in random order, without what only a person reads.
function drawer(values: readonly number[], seed: number): () => number {
  const random = mersenne(seed);
  const correlate = orderCorrelator(values);
  const places = [...values.keys()];
  return () => {
    const order = shuffled(places, random);
    const autocorrelation = meanAutocorrelation(order.map((place) => values[place] ?? Number.NaN)) ?? 0;
    return (Math.max(0, correlate(order)) + autocorrelation) / 2;
  };
}
