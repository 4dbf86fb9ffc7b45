import type { SampleBatches } from './collect-columns.ts';
import { collectColumns } from './collect-columns.ts';
import type { TaskAnswers, TaskAnswersOptions } from './task-answers.ts';
import { taskAnswers } from './task-answers.ts';

/** What {@link collectAnswers} reads and how. */
export interface CollectAnswersOptions extends Omit<TaskAnswersOptions, 'columns'> {
  readonly batches: SampleBatches;
}

/**
 * What logged samples answer, by one metric.
 *
 * @example
 * await collectAnswers({ task: 'mmlu_anatomy', batches: readSampleBatches(path) });
 * // { task: 'mmlu_anatomy', docIds: Int32Array(135), right: Int8Array(135), … }
 */
export async function collectAnswers({ batches, ...options }: CollectAnswersOptions): Promise<TaskAnswers> {
  return taskAnswers({ ...options, columns: await collectColumns(batches) });
}
