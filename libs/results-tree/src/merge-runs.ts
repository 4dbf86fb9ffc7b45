import { dirname } from 'node:path';
import { mergeEvaluations } from '@evalcurve/results';
import { findSamples } from './find-samples.ts';
import { groupBy } from './group-by.ts';
import type { ListedFile } from './list-files.ts';
import type { ResultsRun } from './results-run.ts';
import type { SamplesFile, TreeEntry } from './results-tree.ts';

/**
 * Merges the runs of one checkpoint, oldest first, into its entry of the tree. Samples are taken
 * from the run that each task's scores come from.
 *
 * @throws RecipesDifferError where two runs asked the same task differently
 */
export function mergeRuns(
  runs: readonly [ResultsRun, ...ResultsRun[]],
  files: ReadonlyMap<string, readonly ListedFile[]>,
): TreeEntry {
  const [first, ...rest] = runs;
  const newest = runs.at(-1) ?? first;
  return {
    checkpoint: newest.checkpoint,
    evaluation: mergeEvaluations([first.evaluation, ...rest.map(({ evaluation }) => evaluation)]),
    files: runs.map(({ file }) => file.path),
    runs: runs.map(({ file, evaluation, record }) => ({ path: file.path, evaluation, record })),
    samples: newestSamples(runs, files),
    record: runs.findLast(({ record }) => record !== null)?.record ?? null,
  };
}

/** The files by the folder that they lie in. */
export function filesByFolder(files: readonly ListedFile[]): ReadonlyMap<string, readonly ListedFile[]> {
  return groupBy(files, ({ path }) => dirname(path));
}

function newestSamples(
  runs: readonly ResultsRun[],
  files: ReadonlyMap<string, readonly ListedFile[]>,
): SamplesFile[] {
  const byTask = new Map<string, SamplesFile>();
  for (const run of runs) {
    for (const { task } of run.evaluation.tasks) byTask.delete(task);
    const beside = files.get(dirname(run.file.path)) ?? [];
    for (const samples of findSamples(run, beside)) byTask.set(samples.task, samples);
  }
  return [...byTask.values()].sort((a, b) => (a.task < b.task ? -1 : 1));
}
