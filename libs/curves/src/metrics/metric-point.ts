import type { Checkpoint } from '@evalcurve/checkpoints';

/** A metric at one checkpoint. */
export interface MetricPoint {
  readonly checkpoint: Checkpoint;
  /** Over all its questions. */
  readonly value: number;
  /** Mean where every letter of the key counts the same; null where questions have no values of their own. */
  readonly balanced: number | null;
  /** Null for fewer than two questions, and where no formula gives it. */
  readonly stderr: number | null;
  /** Questions that have a value. */
  readonly n: number;
}

/** What {@link meanPoint} averages. */
export interface MeanPointOptions {
  readonly checkpoint: Checkpoint;
  /** A value a question, NaN where it has none. */
  readonly column: Float64Array;
  /** How much each question counts for the balanced mean. */
  readonly weights: Float64Array;
}

/** The mean of the values that are no NaN; none where there are none. */
export function meanPoint({ checkpoint, column, weights }: MeanPointOptions): MetricPoint[] {
  let n = 0;
  let sum = 0;
  let weighted = 0;
  let weight = 0;
  for (let question = 0; question < column.length; question += 1) {
    const value = column[question] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
    const counts = weights[question] ?? 1;
    weighted += value * counts;
    weight += counts;
  }
  if (n === 0) return [];
  const mean = sum / n;
  const stderr = n < 2 ? null : Math.sqrt(squaresAround(mean, column) / (n - 1) / n);
  return [{ checkpoint, value: mean, balanced: weighted / weight, stderr, n }];
}

function squaresAround(mean: number, column: Float64Array): number {
  let squares = 0;
  for (const value of column) {
    const distance = value - mean;
    if (!Number.isNaN(distance)) squares += distance * distance;
  }
  return squares;
}
