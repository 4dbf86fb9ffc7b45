import { expect, it } from '@jest/globals';
import { datasetRequests } from './dataset-requests.ts';
import { resolveTasks } from './resolve-tasks.ts';

const requestsOf = (names: readonly string[], numFewshot: number) =>
  datasetRequests(resolveTasks(names).tasks, { numFewshot });

it('asks for the subjects of MMLU together, and for examples where some are shown', () => {
  const names = ['mmlu_anatomy', 'mmlu_virology'];
  const configs = ['anatomy', 'virology'];
  expect(requestsOf(names, 0)).toEqual([{ repository: 'cais/mmlu', configs, split: 'test' }]);
  expect(requestsOf(names, 5)).toEqual([
    { repository: 'cais/mmlu', configs, split: 'test' },
    { repository: 'cais/mmlu', configs, split: 'dev' },
  ]);
});

it('asks for no part twice', () => {
  expect(requestsOf(['arc_easy', 'sciq', 'arc_easy'], 0)).toEqual([
    { repository: 'allenai/ai2_arc', configs: ['ARC-Easy'], split: 'test' },
    { repository: 'allenai/sciq', configs: [null], split: 'test' },
  ]);
});
