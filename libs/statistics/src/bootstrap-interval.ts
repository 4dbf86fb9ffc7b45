import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';
import { quantileOf } from './quantile-of.ts';
import { requireBetween } from './require-between.ts';
import type { ConfidenceInterval } from './wilson-interval.ts';

/** What {@link bootstrapInterval} resamples. */
export interface BootstrapIntervalOptions {
  /** Things that are drawn from: questions, or subjects where those are what could have been others. */
  readonly n: number;
  /** The statistic over the drawn things, given by their places 0 to n − 1, some several times. */
  readonly statistic: (places: Uint32Array) => number;
  /**
   * Draws of `n` things each.
   *
   * @default 1999
   */
  readonly resamples?: number;
  /**
   * Whole; the same gives the same.
   *
   * @default 0
   */
  readonly seed?: number;
  /**
   * How often such an interval holds the true value.
   *
   * @default 0.95
   */
  readonly confidence?: number;
}

/** A statistic with its bootstrap interval. */
export interface BootstrapInterval extends ConfidenceInterval {
  /** Over all things, each once. */
  readonly estimate: number;
  readonly stderr: number;
}

/**
 * Percentile interval and standard error of any statistic, by drawing as many things as there are again and
 * again: for those that no formula covers, such as a calibration error.
 *
 * B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979). Drawn by the
 * Mersenne Twister, the same on every machine.
 *
 * @throws RangeError where n or the resamples are not whole and positive.
 *
 * @example
 * const right = [1, 0, 0, 1, 1, 0, 0, 0, 1, 0];
 * const statistic = (places) => places.reduce((sum, place) => sum + right[place], 0) / places.length;
 * bootstrapInterval({ n: 10, statistic }); // { estimate: 0.4, low: 0.1, high: 0.7, stderr: 0.156… }
 */
export function bootstrapInterval({
  n,
  statistic,
  resamples = 1999,
  seed = 0,
  confidence = 0.95,
}: BootstrapIntervalOptions): BootstrapInterval {
  for (const [name, value] of Object.entries({ n, resamples })) {
    if (!(Number.isInteger(value) && value > 1)) {
      throw new RangeError(`${name} must be whole and above 1, got ${value}`);
    }
  }
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  const random = mersenne(seed);
  const places = new Uint32Array(n);
  const estimate = statistic(places.map((_, index) => index));
  const drawn = Float64Array.from({ length: resamples }, () => {
    for (let draw = 0; draw < n; draw += 1) places[draw] = uniformInt(random, 0, n - 1);
    return statistic(places);
  }).sort();
  const mean = drawn.reduce((sum, value) => sum + value, 0) / resamples;
  const squares = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    estimate,
    low: quantileOf(drawn, (1 - confidence) / 2),
    high: quantileOf(drawn, (1 + confidence) / 2),
    stderr: Math.sqrt(squares / (resamples - 1)),
  };
}
