import { belongsToCurve, collectAnswers } from '@evalcurve/curves';
import type { CheckpointAnswers, Curve, TaskAnswers } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import { readSampleBatches } from '@evalcurve/results-tree';
import type { ResultsProblem, TreeEntry } from '@evalcurve/results-tree';

/** What one checkpoint answered, and the files that could not be read. */
export interface ReadAnswers {
  readonly answers: CheckpointAnswers;
  /** The samples file of each task. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly ResultsProblem[];
}

/** Reads what a checkpoint answered to the questions of a curve; a file that is broken is left out. */
export async function readAnswers({ checkpoint, samples }: TreeEntry, curve: Curve): Promise<ReadAnswers> {
  // Of several runs the newest comes last, and counts.
  const files = new Map(
    samples.filter(({ task }) => belongsToCurve(curve, task)).map(({ task, path }) => [task, path]),
  );
  const tasks: TaskAnswers[] = [];
  const problems: ResultsProblem[] = [];
  for (const [task, path] of files) {
    try {
      const batches = readSampleBatches(path);
      tasks.push(await collectAnswers({ task, batches, metric: curve.metric }));
    } catch (error) {
      if (!EvalcurveError.isInstance(error)) throw error;
      problems.push({ path, message: error.message });
    }
  }
  return { answers: { checkpoint, metric: curve.metric, tasks }, files, problems };
}
