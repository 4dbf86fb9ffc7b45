import { findMixedRuns } from './find-mixed-runs.ts';
import { groupByCheckpoint } from './group-by-checkpoint.ts';
import type { ReadResultsOptions } from './read-results-options.ts';
import type { ResultsTree } from './results-tree.ts';
import { splitFolder } from './split-folder.ts';
import { treeOfRuns } from './tree-of-runs.ts';

/**
 * Reads every results file below a folder, whoever wrote it and however it is laid out, and groups
 * them by checkpoint: our own trees, a folder a checkpoint as lm_eval writes it, all checkpoints in
 * one folder told apart by `model_args`, files named after steps. Several runs of one checkpoint are
 * merged: the newest counts, one with a limit only where there is none without. Samples are listed,
 * not read.
 *
 * @throws NoResultsError where the folder is missing, or holds no results and no sweep of ours
 * @throws MixedRunsError where files of different models or recipes would overwrite each other
 * @throws UnknownSeriesError where none is of the model that was asked for
 *
 * @example
 * const { entries, problems } = await readResultsTree('results_dense500m');
 * entries.map(({ checkpoint }) => checkpoint.id); // ['iter_0002000', 'iter_0004000', …]
 */
export async function readResultsTree(
  directory: string,
  options: ReadResultsOptions = {},
): Promise<ResultsTree> {
  const { folder, series } = await splitFolder(directory, options);
  const picked = new Set(series.flatMap((one) => one.runs));
  const runs = folder.runs.filter((run) => picked.has(run));
  const mixed = findMixedRuns(directory, groupByCheckpoint(runs));
  if (mixed !== null) throw mixed;
  return treeOfRuns(runs, { ...folder, schedule: options.schedule });
}
