import {
  commonMeasure,
  measureCheckpoints,
  type Checkpoint,
  type TrainingMeasure,
} from '@evalcurve/checkpoints';
import { buildCurve } from '@evalcurve/curves';
import type { BuildCurveOptions, Curve, TrainingRun } from '@evalcurve/curves';
import { labelRuns } from './label-runs.ts';
import type { ReadResultsOptions } from './read-results-options.ts';
import { readResultsTree } from './read-results-tree.ts';
import type { ResultsTree } from './results-tree.ts';

/** Where one run of several is read from. */
export interface RunFolder extends ReadResultsOptions {
  /** Absolute path of a folder, or of an archive of one. */
  readonly directory: string;
  /** What it is to be called; undefined for what tells it from the others. */
  readonly label?: string | undefined;
  /** What its training is measured by; undefined for what tells most of what is known of all runs. */
  readonly measure?: TrainingMeasure | undefined;
}

/** A training run and the results that it was read from. */
export interface TrainingRunTree extends TrainingRun {
  readonly tree: ResultsTree;
}

/**
 * Reads several training runs, to be looked at together: each the curve that was asked for, or that of the first run where
 * nothing was. Runs that are not named are called by their models, their folders or what picks them, whatever
 * tells all of them apart.
 *
 * @throws NoResultsError, MixedRunsError or UnknownSeriesError where a folder cannot be read
 * @throws UnknownMeasureError where the measure is not known of a checkpoint
 * @throws NoEvaluationsError, UnknownTaskError or UnknownMetricError where a run has no such curve
 *
 * @example
 * const runs = await readTrainingRuns([{ directory: '/data/results_a' }, { directory: '/data/results_b' }]);
 * runs.map(({ label }) => label); // ['results_a', 'results_b']
 */
export async function readTrainingRuns(
  folders: readonly RunFolder[],
  options: BuildCurveOptions = {},
): Promise<TrainingRunTree[]> {
  const trees: ResultsTree[] = [];
  // One after another: a folder may be large, and two may be one.
  for (const { directory, ...reading } of folders) trees.push(await readResultsTree(directory, reading));
  const [first] = trees;
  if (first === undefined) return [];
  const shown = buildCurve(first.entries, options);
  const ofFirst = { ...options, task: shown.task, metric: shown.metric };
  const read = trees.map((tree) => ({
    tree,
    curve: tree === first ? shown : buildCurve(tree.entries, ofFirst),
  }));
  const labels = labelRuns(read.map(({ tree, curve }, index) => ({ ...folders[index], tree, curve })));
  const shared = commonMeasure(read.flatMap(({ curve }) => checkpointsOf(curve)));
  return read.map(({ tree, curve }, index) => {
    const measure = folders[index]?.measure ?? shared;
    if (measure !== null) measureCheckpoints(checkpointsOf(curve), measure);
    return { label: labels[index] ?? '', tree, curve, measure };
  });
}

function checkpointsOf({ points }: Curve): Checkpoint[] {
  return points.map(({ checkpoint }) => checkpoint);
}
