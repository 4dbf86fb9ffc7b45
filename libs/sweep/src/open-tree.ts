import { NoResultsError, readResultsTree, type ResultsTree } from '@evalcurve/results-tree';

/**
 * What is in an output folder already; null where there are no results or no such folder.
 *
 * @throws MixedRunsError where it holds the results of several runs
 */
export async function openTree(root: string): Promise<ResultsTree | null> {
  try {
    return await readResultsTree(root);
  } catch (error) {
    if (error instanceof NoResultsError) return null;
    throw error;
  }
}
