import { relative } from 'node:path';
import { compareCheckpoints, withTokens, type TokenSchedule } from '@evalcurve/checkpoints';
import { isHubName } from './find-mixed-runs.ts';
import { groupByCheckpoint } from './group-by-checkpoint.ts';
import { mergeRuns } from './merge-runs.ts';
import type { ResultsFolder } from './read-results-folder.ts';
import type { ResultsRun } from './results-run.ts';
import type { ResultsProblem, ResultsTree } from './results-tree.ts';

/** The folder that runs lie in, and what is known of their tokens. */
export interface TreeOfRunsOptions extends Pick<ResultsFolder, 'root' | 'files' | 'problems' | 'sweep'> {
  readonly schedule?: TokenSchedule | undefined;
}

/**
 * The tree of runs that belong to one curve; several runs of one checkpoint are merged.
 *
 * @throws RecipesDifferError where two runs of a checkpoint asked the same task differently
 */
export function treeOfRuns(
  runs: readonly ResultsRun[],
  { root, files, problems, sweep, schedule }: TreeOfRunsOptions,
): ResultsTree {
  const merged = [...groupByCheckpoint(runs).values()].map((group) => mergeRuns(group, files));
  const entries = merged.map((entry) =>
    schedule === undefined ? entry : { ...entry, checkpoint: withTokens(entry.checkpoint, schedule) },
  );
  return {
    directory: root,
    modelName: commonModel(runs),
    entries: entries.sort((a, b) => compareCheckpoints(a.checkpoint, b.checkpoint)),
    problems: [...problems, ...olderRuns(runs, root)],
    sweep,
  };
}

// The newest run of a checkpoint counts: where nothing of an older one is left, that is said.
function olderRuns(runs: readonly ResultsRun[], root: string): ResultsProblem[] {
  return [...groupByCheckpoint(runs).values()].flatMap((group) =>
    group.flatMap((run, index) => {
      const newer = group.slice(index + 1).findLast((other) => hasAllTasks(other, run));
      if (newer === undefined) return [];
      const { path } = run.file;
      const message = `${relative(root, path)} is left out: ${relative(root, newer.file.path)} has the same tasks and is newer`;
      return [{ path, message, isSuperseded: true }];
    }),
  );
}

function hasAllTasks(newer: ResultsRun, run: ResultsRun): boolean {
  const tasks = new Set(newer.evaluation.tasks.map(({ task }) => task));
  return run.evaluation.tasks.every(({ task }) => tasks.has(task));
}

// A Hub name says more than the local path that some of the runs were made from.
function commonModel(runs: readonly ResultsRun[]): string | null {
  const names = new Set(runs.map(({ modelName }) => modelName).filter((name) => name !== null));
  const [only] = names.size === 1 ? names : [...names].filter(isHubName);
  return only ?? null;
}
