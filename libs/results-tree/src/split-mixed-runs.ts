import { findMixedRuns } from './find-mixed-runs.ts';
import { groupByCheckpoint } from './group-by-checkpoint.ts';
import { groupBy } from './group-by.ts';
import type { ResultsRun } from './results-run.ts';

// What tells runs apart, the surest first.
const KEYS: readonly ((run: ResultsRun) => string)[] = [
  ({ modelName }) => String(modelName),
  ({ evaluation }) => JSON.stringify([evaluation.numFewshot, evaluation.limit]),
  ({ series }) => series,
];

/**
 * Splits the runs of a heap into such as belong to one curve: by model, where that is not enough by
 * recipe, and at last by their names beyond checkpoint and time. Runs that are no mix stay together.
 *
 * @example
 * splitMixedRuns(runs).length; // 2, of zero-shot and five-shot runs of one model
 */
export function splitMixedRuns(runs: readonly ResultsRun[]): (readonly ResultsRun[])[] {
  return split(runs, KEYS);
}

function split(
  runs: readonly ResultsRun[],
  [key, ...others]: readonly ((run: ResultsRun) => string)[],
): (readonly ResultsRun[])[] {
  if (key === undefined || findMixedRuns('', groupByCheckpoint(runs)) === null) return [runs];
  return [...groupBy(runs, key).values()].flatMap((group) => split(group, others));
}
