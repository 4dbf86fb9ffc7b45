import { relative } from 'node:path';
import { evaluationConflicts } from '@evalcurve/results';
import { groupByCheckpoint } from './group-by-checkpoint.ts';
import type { ResultsRun } from './results-run.ts';
import type { ResultsProblem } from './results-tree.ts';

/** What {@link preferCompleteRuns} leaves. */
export interface PreferredRuns {
  readonly runs: readonly ResultsRun[];
  /** One line for each run that was set aside. */
  readonly problems: readonly ResultsProblem[];
}

/**
 * Sets aside the runs with a limit of checkpoints that have a run of all questions, of the same model
 * and asked the same otherwise: a trial before the evaluation does not count, whichever came first.
 */
export function preferCompleteRuns(all: readonly ResultsRun[], root: string): PreferredRuns {
  const better = new Map<ResultsRun, ResultsRun>();
  for (const runs of groupByCheckpoint(all).values()) {
    for (const run of runs) {
      const complete = runs.findLast((other) => completes(other, run));
      if (complete !== undefined) better.set(run, complete);
    }
  }
  return {
    runs: all.filter((run) => !better.has(run)),
    problems: [...better].map(([{ file, evaluation }, complete]) => {
      const reason = `asked with limit ${evaluation.limit ?? 0}, and ${relative(root, complete.file.path)} has all questions`;
      const message = `${relative(root, file.path)} is left out: ${reason}`;
      return { path: file.path, message, isSuperseded: true };
    }),
  };
}

function completes(complete: ResultsRun, run: ResultsRun): boolean {
  if (run.evaluation.limit === null || complete.evaluation.limit !== null) return false;
  if (complete.modelName !== run.modelName || complete.series !== run.series) return false;
  const tasks = new Set(complete.evaluation.tasks.map(({ task }) => task));
  const conflicts = evaluationConflicts(run.evaluation, complete.evaluation);
  return (
    run.evaluation.tasks.every(({ task }) => tasks.has(task)) &&
    conflicts.every(({ field }) => field === 'limit')
  );
}
