import { describeRunGroup } from './find-mixed-runs.ts';
import type { RunGroup } from './mixed-runs-error.ts';
import { pickSeries } from './pick-series.ts';
import { preferCompleteRuns } from './prefer-complete-runs.ts';
import { readResultsFolder, type ResultsFolder } from './read-results-folder.ts';
import type { ReadResultsOptions } from './read-results-options.ts';
import type { ResultsRun } from './results-run.ts';
import { splitMixedRuns } from './split-mixed-runs.ts';

/** Runs that belong to one curve, and what tells them from others. */
export interface RunSeries {
  readonly runs: readonly ResultsRun[];
  readonly group: RunGroup;
}

/** A folder whose runs are told apart. */
export interface SplitFolder {
  readonly folder: ResultsFolder;
  /** By their labels. */
  readonly series: readonly RunSeries[];
}

/**
 * Reads a folder and tells its series apart; of those, the ones that `model` picks.
 *
 * @throws NoResultsError, UnknownSeriesError
 */
export async function splitFolder(directory: string, options: ReadResultsOptions): Promise<SplitFolder> {
  const folder = await readResultsFolder(directory, options);
  const { runs, problems } = preferCompleteRuns(folder.runs, folder.root);
  const all = splitMixedRuns(runs)
    .map((group) => ({ runs: group, group: describeRunGroup(folder.root, group) }))
    .sort((a, b) => (orderOf(a.group) < orderOf(b.group) ? -1 : 1));
  return {
    folder: { ...folder, problems: [...folder.problems, ...problems] },
    series: options.model === undefined ? all : pickSeries(all, options.model),
  };
}

function orderOf({ modelName, numFewshot, limit, folder }: RunGroup): string {
  return JSON.stringify([modelName ?? '', numFewshot, limit, folder]);
}
