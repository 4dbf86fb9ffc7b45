import type { Checkpoint } from './checkpoint.ts';
import { measureTraining, type TrainingMeasure } from './training-measure.ts';
import { UnknownMeasureError } from './unknown-measure-error.ts';

/**
 * How far training had come at each of some checkpoints.
 *
 * @throws UnknownMeasureError where that is not known of one
 *
 * @example
 * measureCheckpoints([parseCheckpointName('iter_0002000')], { kind: 'step' }); // [2000]
 */
export function measureCheckpoints(checkpoints: readonly Checkpoint[], measure: TrainingMeasure): number[] {
  const values = checkpoints.map((checkpoint) => measureTraining(checkpoint, measure));
  const unknown = checkpoints.filter((_, index) => values[index] === null);
  if (unknown.length > 0) {
    throw new UnknownMeasureError({ kind: measure.kind, checkpoints: unknown.map(({ id }) => id) });
  }
  return values.filter((value) => value !== null);
}
