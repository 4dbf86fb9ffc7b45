import { selectCheckpoints } from '@evalcurve/checkpoints';
import { showControlCharacters, UsageError } from '@evalcurve/cli';
import type { Curve, CurvePoint } from '@evalcurve/curves';

/**
 * The point of a curve that a name stands for: an id, a step, `first`, `last`.
 *
 * @throws CheckpointSelectionError with the nearest names where there is none
 * @throws UsageError where it stands for several, or for one that has no score
 */
export function findPoint({ points, unscored, task, metric }: Curve, name: string): CurvePoint {
  if (unscored.some(({ checkpoint }) => checkpoint.id === name)) {
    throw new UsageError(`${showControlCharacters(name)} has no score for ${metric} of ${task}`);
  }
  const checkpoints = points.map(({ checkpoint }) => checkpoint);
  const selected = selectCheckpoints(checkpoints, name);
  const point = points.find(({ checkpoint }) => checkpoint === selected[0]);
  if (point === undefined || selected.length > 1) {
    throw new UsageError(
      `"${showControlCharacters(name)}" names ${selected.length} checkpoints, expected one`,
      { hint: 'Name each by its id, its step, or first or last.' },
    );
  }
  return point;
}
