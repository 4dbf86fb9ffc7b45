import { taskAnswers } from '@evalcurve/curves';
import type { Curve, TaskAnswers } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import type { RunColumns } from './columns/read-run-columns.ts';
import type { ReadAnswers } from './read-answers.ts';
import type { TreeEntry } from './results-tree.ts';

/** What was read of a checkpoint. */
export interface AnswersOfColumnsOptions {
  readonly entry: TreeEntry;
  readonly curve: Curve;
  /** The samples file of each task. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each of these files, in their order. */
  readonly columns: RunColumns;
}

/** The answers of a checkpoint by a curve's metric, and what was wrong with its files. */
export function answersOfColumns({ entry, curve, files, columns }: AnswersOfColumnsOptions): ReadAnswers {
  const { metric } = curve;
  const tasks: TaskAnswers[] = [];
  const problems: { path: string; error: EvalcurveError }[] = [];
  for (const [index, [task, path]] of [...files].entries()) {
    const read = columns[index];
    if (read === undefined) continue;
    if (EvalcurveError.isInstance(read)) problems.push({ path, error: read });
    else tasks.push(taskAnswers({ task, metric, columns: read }));
  }
  return { answers: { checkpoint: entry.checkpoint, metric, tasks }, files, problems };
}
