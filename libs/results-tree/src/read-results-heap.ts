import { describeRunGroup } from './find-mixed-runs.ts';
import type { RunGroup } from './mixed-runs-error.ts';
import { preferCompleteRuns } from './prefer-complete-runs.ts';
import { readResultsFolder } from './read-results-folder.ts';
import type { ResultsTree } from './results-tree.ts';
import { splitMixedRuns } from './split-mixed-runs.ts';
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
 *
 * @example
 * const heap = await readResultsHeap('evals');
 * heap.map(({ group, entries }) => [group.modelName, group.numFewshot, entries.length]);
 * // [['EleutherAI/pythia-1.4b', 0, 27], ['EleutherAI/pythia-1.4b', 5, 15]]
 */
export async function readResultsHeap(directory: string): Promise<HeapSeries[]> {
  const folder = await readResultsFolder(directory);
  const { runs, problems } = preferCompleteRuns(folder.runs, folder.root);
  const series = splitMixedRuns(runs)
    .map((group) => ({ runs: group, group: describeRunGroup(folder.root, group) }))
    .sort((a, b) => (nameOf(a.group) < nameOf(b.group) ? -1 : 1));
  return series.map(({ runs: own, group }, index): HeapSeries => {
    const told = index === 0 ? [...folder.problems, ...problems] : [];
    return { ...treeOfRuns(own, { ...folder, problems: told }), group };
  });
}

function nameOf({ modelName, numFewshot, limit, folder }: RunGroup): string {
  return JSON.stringify([modelName ?? '', numFewshot, limit, folder]);
}
