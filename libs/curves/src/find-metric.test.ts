import { expect, it } from '@jest/globals';
import { evaluationOf } from './__fixtures__/evaluation.ts';
import { findMetric, formatMetric } from './find-metric.ts';

it.each([
  [['acc_norm,none', 'acc,none'], undefined, 'acc'],
  [['f1,none', 'exact_match,strict-match'], undefined, 'exact_match,strict-match'],
  [['likelihood,none'], undefined, 'likelihood'],
  [['acc_norm,none', 'acc,none'], 'acc_norm', 'acc_norm'],
  [['exact_match,flexible-extract', 'exact_match,none'], 'exact_match', 'exact_match'],
  [['exact_match,strict-match', 'exact_match,flexible-extract'], 'exact_match', 'exact_match,strict-match'],
  [
    ['exact_match,strict-match', 'exact_match,flexible-extract'],
    'exact_match,flexible-extract',
    'exact_match,flexible-extract',
  ],
  [['acc,none'], 'acc_norm', null],
  [['exact_match,none'], 'exact_match,strict-match', null],
  [[], undefined, null],
])('of %j asked for %s finds %s', (names, wanted, found) => {
  const metrics = Object.fromEntries(names.map((name) => [name, 0.5]));
  const [task] = evaluationOf({ task: { metrics } }).tasks;
  const metric = task && findMetric(task, wanted);
  expect(metric ? formatMetric(metric) : null).toBe(found);
});
