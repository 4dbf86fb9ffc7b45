import type { DatasetRowsRequest } from './dataset-source.ts';
import type { TaskDefinition } from './task-definition.ts';

/**
 * The parts of datasets that some tasks need: what is asked, and where examples are shown what they are taken
 * from. Subjects of MMLU are configurations of one dataset; asked for together, they are of one commit.
 *
 * @example
 * datasetRequests(resolveTasks(['sciq']).tasks, { numFewshot: 0 });
 * // [{ repository: 'allenai/sciq', configs: [null], split: 'test' }]
 */
export function datasetRequests(
  tasks: readonly TaskDefinition[],
  { numFewshot }: { readonly numFewshot: number },
): DatasetRowsRequest[] {
  const requests = new Map<string, DatasetRowsRequest & { readonly configs: (string | null)[] }>();
  for (const { dataset } of tasks) {
    const { repository, config, split, fewshotSplit } = dataset;
    for (const part of numFewshot === 0 ? [split] : [split, fewshotSplit]) {
      const key = `${repository} ${part}`;
      const request = requests.get(key) ?? { repository, configs: [], split: part };
      if (!request.configs.includes(config)) request.configs.push(config);
      requests.set(key, request);
    }
  }
  return [...requests.values()];
}
