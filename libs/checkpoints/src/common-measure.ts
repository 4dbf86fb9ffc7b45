import type { Checkpoint } from './checkpoint.ts';
import { measureTraining, type TrainingMeasure } from './training-measure.ts';

/**
 * The measure of training that tells most of what is known of all checkpoints: tokens, else steps; null where
 * neither is known of all.
 *
 * @example
 * commonMeasure([parseCheckpointName('iter_0002000'), parseCheckpointName('iter_0004000')]); // { kind: 'step' }
 */
export function commonMeasure(checkpoints: readonly Checkpoint[]): TrainingMeasure | null {
  const isKnown = (measure: TrainingMeasure): boolean =>
    checkpoints.every((checkpoint) => measureTraining(checkpoint, measure) !== null);
  return MEASURES.find(isKnown) ?? null;
}

const MEASURES: readonly TrainingMeasure[] = [{ kind: 'tokens' }, { kind: 'step' }];
