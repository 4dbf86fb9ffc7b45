import type { Recipe } from '@evalcurve/evaluation';
import { digestDatasetFolder } from '@evalcurve/hub';
import { datasetRequests, resolveTasks } from '@evalcurve/tasks';

/** What {@link identifyData} looks at. */
export interface IdentifyDataOptions {
  /** Folder of questions that are asked in place of the Hub's, null where there is none. */
  readonly questions: string | null;
  readonly signal: AbortSignal;
}

/**
 * What a recipe's questions are, so that one results tree never mixes two sets of them.
 *
 * @throws DatasetSplitNotFoundError where the folder has them not
 */
export async function identifyData(
  { tasks, numFewshot }: Recipe,
  { questions, signal }: IdentifyDataOptions,
): Promise<string> {
  if (questions === null) return 'hub';
  const requests = datasetRequests(resolveTasks(tasks).tasks, { numFewshot: numFewshot ?? 0 });
  return digestDatasetFolder(
    questions,
    requests.map((request) => ({ ...request, signal })),
  );
}
