import { CheckpointSelectionError } from './checkpoint-selection-error.ts';
import type { Checkpoint } from './checkpoint.ts';
import { selectByName } from './select-by-name.ts';
import { selectByPlace } from './select-by-place.ts';
import { selectBySteps } from './select-by-steps.ts';
import type { SelectionTerm } from './selection-term.ts';
import { sortCheckpoints } from './sort-checkpoints.ts';

/**
 * The checkpoints that a selection names, each once and in the run's order. A selection is one or
 * more terms with commas between; what any of them selects is taken:
 *
 * - `all`;
 * - `every:8000`: those whose step is a multiple of 8000 after the first step of their stage;
 * - `2000..54000`, `2000..`, `..54000`: those with a step in the range, both ends included; with
 *   `:8000` only every 8000 steps, counted from the range's start (from the stage's first step where
 *   it is open);
 * - `first`, `middle`, `last`: of those whose name tells a place in the run; of an even number the
 *   earlier middle;
 * - a name, or a step's bare number.
 *
 * @throws CheckpointSelectionError where a term cannot be read or selects nothing
 * @example
 * selectCheckpoints(run, 'first,middle,last').map(({ id }) => id); // ['iter_0002000', 'iter_0028000', 'iter_0054000']
 */
export function selectCheckpoints<T extends Checkpoint>(checkpoints: readonly T[], selection: string): T[] {
  const run = sortCheckpoints(checkpoints);
  const terms = selection.split(',').map((term) => term.trim());
  const selected = new Set(terms.flatMap((term) => selectTerm({ run, selection, term })));
  return run.filter((checkpoint) => selected.has(checkpoint));
}

function selectTerm<T extends Checkpoint>(request: SelectionTerm<T>): readonly T[] {
  const { run, selection, term } = request;
  if (term === 'all') return run;
  if (term === '') throw new CheckpointSelectionError({ selection, term, reason: 'a part of it is empty' });
  if (run.length === 0) {
    throw new CheckpointSelectionError({ selection, term, reason: 'there is no checkpoint to select from' });
  }
  return selectByPlace(request) ?? selectBySteps(request) ?? selectByName(request);
}
