import { belongsToCurve, taskAnswers } from '@evalcurve/curves';
import type { CheckpointAnswers, Curve, TaskAnswers } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import { openSamplesCache } from './cache/samples-cache.ts';
import { samplesCacheDirectory } from './cache/samples-cache-directory.ts';
import { readColumns } from './read-columns.ts';
import type { TreeEntry } from './results-tree.ts';

/** What one checkpoint answered, as far as its logged samples can be read. */
export interface ReadAnswers {
  readonly answers: CheckpointAnswers;
  /** The samples file of each task; of several runs the newest counts. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are broken; their tasks are not among the answers. */
  readonly problems: readonly { readonly path: string; readonly error: EvalcurveError }[];
}

/**
 * Reads what a checkpoint answered to the questions of a curve, file after file; from the user's cache what was read
 * before.
 *
 * @example
 * const { answers } = await readAnswers(tree.entries.at(-1), curve);
 * letterBias(curve, answers)?.sentence.en; // '73 % of all answers are D …'
 */
export async function readAnswers({ checkpoint, samples }: TreeEntry, curve: Curve): Promise<ReadAnswers> {
  const { metric } = curve;
  const files = new Map(
    samples.filter(({ task }) => belongsToCurve(curve, task)).map(({ task, path }) => [task, path]),
  );
  const cache = openSamplesCache(samplesCacheDirectory());
  const tasks: TaskAnswers[] = [];
  const problems: { path: string; error: EvalcurveError }[] = [];
  for (const [task, path] of files) {
    try {
      tasks.push(taskAnswers({ task, metric, columns: await readColumns({ path, cache }) }));
    } catch (error) {
      if (!EvalcurveError.isInstance(error)) throw error;
      problems.push({ path, error });
    }
  }
  cache.save();
  return { answers: { checkpoint, metric, tasks }, files, problems };
}
