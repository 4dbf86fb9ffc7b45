import type { Checkpoint } from '@evalcurve/checkpoints';
import type { RunsByCheckpoint } from './find-mixed-runs.ts';
import { groupBy } from './group-by.ts';
import type { ResultsRun } from './results-run.ts';

/** The runs of each checkpoint, in the order they come. */
export function groupByCheckpoint(runs: readonly ResultsRun[]): RunsByCheckpoint {
  return groupBy(runs, ({ checkpoint }) => placeOf(checkpoint));
}

// The same step may be written in several ways (`step1000`, `1b_step1000`); a bare name is itself.
function placeOf({ id, step, tokens, stage, index }: Checkpoint): string {
  const place = [stage, step, tokens, index ?? null];
  return place.every((part) => part === null) ? id : JSON.stringify(place);
}
