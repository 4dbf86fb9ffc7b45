/** Scores of one run, in training order. */
export interface SignalToNoiseOptions {
  /** One list a model, two or more. */
  readonly runs: readonly (readonly number[])[];
  /**
   * Checkpoints at the end of each run whose scatter is its noise.
   *
   * @default 5
   */
  readonly last?: number;
}

/**
 * How far a benchmark sets models apart, over how much it scatters between the last checkpoints of one
 * model: the range of the models' means over the mean standard deviation within a run. Null where there is
 * no scatter.
 *
 * D. Heineman et al., "Signal and Noise: A framework for reducing uncertainty in language model evaluation"
 * (arXiv 2508.13144), noise by run as in the paper; the published small-scale script pools all runs first,
 * which takes differences of models for noise.
 *
 * @throws RangeError where there are fewer than two runs or one has fewer checkpoints than are asked for.
 *
 * @example
 * signalToNoise({ runs: [[0.3, 0.31, 0.3], [0.4, 0.41, 0.42]], last: 3 }); // 16.5…
 */
export function signalToNoise({ runs, last = 5 }: SignalToNoiseOptions): number | null {
  if (runs.length < 2 || last < 2 || runs.some((run) => run.length < last)) {
    throw new RangeError(`two runs of ${last} checkpoints or more are needed`);
  }
  const ends = runs.map((run) => run.slice(-last));
  const means = ends.map(mean);
  const noise = mean(ends.map(deviation));
  return noise === 0 ? null : (Math.max(...means) - Math.min(...means)) / noise;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// Of these checkpoints, not of others like them: divided by n, as NumPy does.
function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
