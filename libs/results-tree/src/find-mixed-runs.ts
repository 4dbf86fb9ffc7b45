import { relative } from 'node:path';
import { evaluationConflicts } from '@evalcurve/results';
import { groupBy } from './group-by.ts';
import { MixedRunsError, type RunGroup } from './mixed-runs-error.ts';
import type { ResultsRun } from './results-run.ts';

/** Runs by checkpoint, each list oldest first. */
export type RunsByCheckpoint = ReadonlyMap<string, readonly [ResultsRun, ...ResultsRun[]]>;

/**
 * The error that says that a folder mixes runs, null where it does not: two files of one checkpoint
 * have the same task but differ in model, recipe or in their names beyond checkpoint and time, or
 * the files name several Hub models. Runs of one checkpoint with other tasks, and the same run
 * repeated, are no mix.
 */
export function findMixedRuns(directory: string, runs: RunsByCheckpoint): MixedRunsError | null {
  const all = [...runs.values()].flat();
  const hubModels = new Set(all.map(({ modelName }) => modelName).filter(isHubName));
  const overlapping = [...runs.values()].some((group) => pairs(group).some(([a, b]) => overwrite(a, b)));
  if (!overlapping && hubModels.size < 2) return null;
  const groups = groupBy(all, groupKey);
  return new MixedRunsError(
    directory,
    [...groups.values()].map((group) => describeRunGroup(directory, group)),
  );
}

function pairs(runs: readonly ResultsRun[]): [ResultsRun, ResultsRun][] {
  return runs.flatMap((a, index) => runs.slice(index + 1).map((b): [ResultsRun, ResultsRun] => [a, b]));
}

function overwrite(a: ResultsRun, b: ResultsRun): boolean {
  const tasks = new Set(a.evaluation.tasks.map(({ task }) => task));
  if (!b.evaluation.tasks.some(({ task }) => tasks.has(task))) return false;
  const differentModels = a.modelName !== null && b.modelName !== null && a.modelName !== b.modelName;
  return (
    differentModels || a.series !== b.series || evaluationConflicts(a.evaluation, b.evaluation).length > 0
  );
}

/** Whether a model's name is `owner/name`, as opposed to a path or a bare name. */
export function isHubName(name: string | null): boolean {
  return name !== null && /^[\w.-]+\/[\w.-]+$/u.test(name) && !name.startsWith('.');
}

function groupKey({ modelName, evaluation, series }: ResultsRun): string {
  return JSON.stringify([modelName, evaluation.numFewshot, evaluation.limit, series]);
}

/** What tells the runs of one group from those of others; the paths are from `directory`. */
export function describeRunGroup(directory: string, runs: readonly ResultsRun[]): RunGroup {
  const [first] = runs;
  return {
    folder: commonFolder(runs.map(({ file }) => file.folders)),
    modelName: first?.modelName ?? null,
    numFewshot: first?.evaluation.numFewshot ?? null,
    limit: first?.evaluation.limit ?? null,
    files: runs.length,
    example: first ? relative(directory, first.file.path) : '',
  };
}

function commonFolder(paths: readonly (readonly string[])[]): string {
  const [first = []] = paths;
  const differs = first.findIndex((part, depth) => paths.some((path) => path[depth] !== part));
  const common = differs === -1 ? first : first.slice(0, differs);
  return common.length === 0 ? '.' : common.join('/');
}
