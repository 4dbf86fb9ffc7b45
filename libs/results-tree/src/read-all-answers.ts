import type { Curve } from '@evalcurve/curves';
import { answersOfColumns } from './answers-of-columns.ts';
import { readAllColumns } from './columns/read-all-columns.ts';
import { curveSamples } from './curve-samples.ts';
import type { ReadAnswers } from './read-answers.ts';
import type { TreeEntry } from './results-tree.ts';

/**
 * Reads what several checkpoints answered to the questions of a curve, as `readAnswers` does of each; by two threads
 * where that is worth it.
 *
 * @example
 * const read = await readAllAnswers(tree.entries, curve);
 * metricAdvice(curve, read.map(({ answers }) => answers))?.sentence.en; // 'The log-likelihood difference …'
 */
export async function readAllAnswers(entries: readonly TreeEntry[], curve: Curve): Promise<ReadAnswers[]> {
  const runs = entries.map((entry) => ({ entry, curve, files: curveSamples(entry, curve) }));
  const columns = await readAllColumns(runs.map(({ files }) => [...files.values()]));
  return runs.map((run, index) => answersOfColumns({ ...run, columns: columns[index] ?? [] }));
}
