import { expect, it } from '@jest/globals';
import { fileTimestamp } from './file-timestamp.ts';

it.each([
  [
    'results_2025-07-27T08-50-35.031163.json',
    '2025-07-27T08-50-35.031163',
    Date.UTC(2025, 6, 27, 8, 50, 35) + 31.163,
  ],
  ['results_2025-03-05T00-33-06.json', '2025-03-05T00-33-06', Date.UTC(2025, 2, 5, 0, 33, 6)],
  ['results_mmlu_2025-08-19 13:47:34.json', '2025-08-19 13:47:34', Date.UTC(2025, 7, 19, 13, 47, 34)],
  [
    '70m_step53000_eval_results_11-25-2022-07-22-36.json',
    '11-25-2022-07-22-36',
    Date.UTC(2022, 10, 25, 7, 22, 36),
  ],
])('finds the time in %s', (name, text, ms) => {
  expect(fileTimestamp(name)).toEqual({ text, ms });
});

it('finds none in a name without one', () => {
  expect(fileTimestamp('1.4b_step13000.json')).toBeNull();
});
