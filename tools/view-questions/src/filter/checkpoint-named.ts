import { selectCheckpoints } from '@evalcurve/checkpoints';
import { showControlCharacters, UsageError } from '@evalcurve/cli';
import type { QuestionSet } from '../question-set.ts';

/**
 * The id of the checkpoint that a name stands for, among those with answers.
 *
 * @throws CheckpointSelectionError with the nearest names where there is none
 * @throws UsageError where it stands for several
 */
export function checkpointNamed(name: string, sets: readonly QuestionSet[]): string {
  const all = sets.flatMap(({ checkpoints }) => checkpoints.map(({ checkpoint }) => checkpoint));
  const byId = new Map(all.map((checkpoint) => [checkpoint.id, checkpoint]));
  const [first, ...others] = selectCheckpoints([...byId.values()], name);
  if (first === undefined || others.length > 0) {
    throw new UsageError(
      `"${showControlCharacters(name)}" names ${others.length + 1} checkpoints, expected one`,
      { hint: 'Name it by its id, its step, or first or last.' },
    );
  }
  return first.id;
}
