import type { Checkpoint } from './checkpoint.ts';
import { compareCheckpoints } from './compare-checkpoints.ts';

/**
 * The checkpoints in the order of {@link compareCheckpoints}, those that are equal as they came.
 *
 * @example
 * sortCheckpoints(['main', 'step1000', 'step512'].map(parseCheckpointName)).map(({ id }) => id);
 * // ['step512', 'step1000', 'main']
 */
export function sortCheckpoints<T extends Checkpoint>(checkpoints: readonly T[]): T[] {
  return checkpoints.toSorted(compareCheckpoints);
}
