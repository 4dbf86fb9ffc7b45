import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareUsages } from '../compare-usages.ts';
import { LIMIT, type WorkerSweep } from './run-worker-sweep.ts';

/** How {@link compareWithLoop} compares. */
export interface CompareWithLoopOptions {
  readonly checkpoints: number;
  /** Of the time of the loop. */
  readonly most: number;
}

/** The rows of a sweep against a loop over the plain command; where that was measured for some checkpoints, the loop takes their mean for each. */
export function compareWithLoop(
  { ours, theirs }: Pick<WorkerSweep, 'ours' | 'theirs'>,
  { checkpoints, most }: CompareWithLoopOptions,
): BenchmarkRow[] {
  const loopOf = (key: 'wallSeconds' | 'cpuSeconds'): number =>
    (theirs.reduce((sum, run) => sum + run[key], 0) / theirs.length) * checkpoints;
  const loop = { wallSeconds: loopOf('wallSeconds'), cpuSeconds: loopOf('cpuSeconds') };
  const measured =
    theirs.length < checkpoints
      ? ` (${theirs.length} of them measured, × ${checkpoints / theirs.length})`
      : '';
  const what = `${checkpoints} checkpoints, 57 × ${LIMIT}, 0-shot, tiny: one kept process / a loop over \`lm_eval\`${measured}`;
  return compareUsages({ ours: [ours], theirs: [loop] }, { what, target: { of: 'ratio', most } });
}
