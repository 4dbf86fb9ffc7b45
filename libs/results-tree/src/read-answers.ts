import type { CheckpointAnswers, Curve } from '@evalcurve/curves';
import type { EvalcurveError } from '@evalcurve/errors';
import { answersOfColumns } from './answers-of-columns.ts';
import { readRunColumns } from './columns/read-run-columns.ts';
import { curveSamples } from './curve-samples.ts';
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
 * before. See `readAllAnswers` for those of several checkpoints.
 *
 * @example
 * const { answers } = await readAnswers(tree.entries.at(-1), curve);
 * letterBias(curve, answers)?.sentence.en; // '73 % of all answers are D …'
 */
export async function readAnswers(entry: TreeEntry, curve: Curve): Promise<ReadAnswers> {
  const files = curveSamples(entry, curve);
  const columns = await readRunColumns([...files.values()]);
  return answersOfColumns({ entry, curve, files, columns });
}
