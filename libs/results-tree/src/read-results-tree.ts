import { findMixedRuns } from './find-mixed-runs.ts';
import { groupByCheckpoint } from './group-by-checkpoint.ts';
import { preferCompleteRuns } from './prefer-complete-runs.ts';
import { readResultsFolder } from './read-results-folder.ts';
import type { ResultsTree } from './results-tree.ts';
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
 *
 * @example
 * const { entries, problems } = await readResultsTree('results_dense500m');
 * entries.map(({ checkpoint }) => checkpoint.id); // ['iter_0002000', 'iter_0004000', …]
 */
export async function readResultsTree(directory: string): Promise<ResultsTree> {
  const folder = await readResultsFolder(directory);
  const { runs, problems } = preferCompleteRuns(folder.runs, folder.root);
  const mixed = findMixedRuns(directory, groupByCheckpoint(runs));
  if (mixed !== null) throw mixed;
  return treeOfRuns(runs, { ...folder, problems: [...folder.problems, ...problems] });
}
