import type { RunGroup } from './mixed-runs-error.ts';
import type { ReadResultsOptions } from './read-results-options.ts';
import type { ResultsTree } from './results-tree.ts';
import { splitFolder } from './split-folder.ts';
import { treeOfRuns } from './tree-of-runs.ts';

/** The runs of a heap that belong to one curve. */
export interface HeapSeries extends ResultsTree {
  /** What tells it from the other series of the heap. */
  readonly group: RunGroup;
}

/**
 * Reads a folder as {@link readResultsTree} does, but takes one that mixes models or recipes, too: its
 * series, by the names of their models. Files that could not be read are told with the first series,
 * for nobody knows which they are of.
 *
 * @throws NoResultsError where the folder is missing, or holds no results and no sweep of ours
 * @throws UnknownSeriesError where none is of the model that was asked for
 *
 * @example
 * const heap = await readResultsHeap('evals');
 * heap.map(({ group, entries }) => [group.modelName, group.numFewshot, entries.length]);
 * // [['EleutherAI/pythia-1.4b', 0, 27], ['EleutherAI/pythia-1.4b', 5, 15]]
 */
export async function readResultsHeap(
  directory: string,
  options: ReadResultsOptions = {},
): Promise<HeapSeries[]> {
  const { folder, series } = await splitFolder(directory, options);
  return series.map(({ runs, group }, index): HeapSeries => {
    const problems = index === 0 ? folder.problems : [];
    return { ...treeOfRuns(runs, { ...folder, problems, schedule: options.schedule }), group };
  });
}
