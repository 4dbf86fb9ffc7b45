import { UnknownMetricError, UnknownTaskError } from '@evalcurve/curves';
import { expect, it } from '@jest/globals';
import { entryOf, smallRun } from './__fixtures__/entries.ts';
import { listScoreRows } from './list-score-rows.ts';

function told(options = {}): string[] {
  return listScoreRows(smallRun(), options).map(({ checkpoint, task, category, subject, metric, value }) =>
    [checkpoint, task, category, subject, metric, value].filter((part) => part !== null).join(' '),
  );
}

it('has a row a checkpoint, task or part of it, and metric; none for what is no number', () => {
  expect(told()).toEqual([
    'step2000 mmlu acc 0.25',
    'step2000 mmlu stem acc 0.2',
    'step2000 mmlu other acc 0.3',
    'step2000 mmlu stem anatomy acc 0.2',
    'step2000 mmlu other marketing acc 0.3',
    'step2000 gsm8k exact_match,strict-match 0.01',
    'step2000 gsm8k exact_match,flexible-extract 0.02',
    'step4000 mmlu acc 0.45',
    'step4000 mmlu stem acc 0.4',
    'step4000 mmlu other acc 0.5',
    'step4000 mmlu stem anatomy acc 0.4',
    'step4000 mmlu other marketing acc 0.5',
    'step4000 gsm8k exact_match,strict-match 0.03',
  ]);
});

it('knows everything about a score', () => {
  const [first] = listScoreRows([entryOf(2000, { scores: { mmlu_anatomy: { acc: 0.25 } }, limit: 100 })]);
  expect(first).toEqual({
    ...{ model: 'example/dense', checkpoint: 'step2000', step: 2000, tokens: null, stage: null },
    ...{ task: 'mmlu', subject: null, category: null, metric: 'acc', value: 0.25, n: 100 },
    stderr: expect.closeTo(Math.sqrt((0.25 * 0.75) / 99), 12),
    // Wilson's interval of 25 of 100.
    ...{ low: expect.closeTo(0.1754521, 6), high: expect.closeTo(0.3430446, 6) },
    ...{ chance: 0.25, numFewshot: 0, limit: 100, harnessVersion: '0.4.12' },
  });
});

it('does not claim a version that the file does not name', () => {
  const facts = { harnessVersion: { value: '0.3.0', exact: false } };
  const [first] = listScoreRows([entryOf(1, { scores: { sciq: { acc: 0.9 } }, ...facts })]);
  expect(first).toMatchObject({ task: 'sciq', harnessVersion: null });
});

it('keeps to a task, to a part of MMLU and to a metric', () => {
  expect(told({ task: 'mmlu_stem' })).toEqual([
    'step2000 mmlu_stem stem acc 0.2',
    'step2000 mmlu_stem stem anatomy acc 0.2',
    'step4000 mmlu_stem stem acc 0.4',
    'step4000 mmlu_stem stem anatomy acc 0.4',
  ]);
  expect(told({ task: 'mmlu_marketing' })).toEqual([
    'step2000 mmlu_marketing other marketing acc 0.3',
    'step4000 mmlu_marketing other marketing acc 0.5',
  ]);
  expect(told({ metric: 'exact_match' })).toHaveLength(3);
});

it('says what there is where a task or metric is not', () => {
  expect(() => told({ task: 'mmlu_anatomi' })).toThrow(UnknownTaskError);
  expect(() => told({ metric: 'accc' })).toThrow(UnknownMetricError);
});
