import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { TrainingMeasure } from '@evalcurve/checkpoints';
import { curveOf, entriesOf } from './__fixtures__/curve.ts';
import { buildCurve } from './build-curve.ts';
import { resultsSummarySchema } from './results-summary-schema.ts';
import { summarizeCurve } from './summarize-curve.ts';

const rows = { mmlu_virology: { acc: 0.4, n: 300 }, mmlu_anatomy: { acc: 0.2, n: 100 } };

it('gives scores as fractions, steps as numbers and subjects without their prefix', () => {
  const summary = summarizeCurve(buildCurve(entriesOf(rows)));
  expect(summary).toMatchObject({
    ...{
      schemaVersion: 1,
      model: 'example/model',
      task: 'mmlu',
      metric: 'acc',
      average: 'micro',
      chance: 0.25,
    },
    checkpoints: [
      {
        ...{ id: 'iter_0001000', step: 1000, status: 'done', score: 0.35, n: 400 },
        interval: { low: expect.closeTo(0.3049, 4), high: expect.closeTo(0.398, 4) },
        categories: { stem: 0.2, humanities: null, social_sciences: null, other: 0.4 },
        subjects: { anatomy: { score: 0.2, n: 100 }, virology: { score: 0.4, n: 300 } },
      },
    ],
    best: { id: 'iter_0001000', score: 0.35 },
    gain: null,
    notes: [{ kind: 'partial-subjects', sentence: expect.stringContaining('Only 2 of 57') }],
  });
  expect(Object.keys(summary.checkpoints[0]?.subjects ?? {})).toEqual(['anatomy', 'virology']);
});

it('tells the gain from the first to the last checkpoint', () => {
  expect(summarizeCurve(curveOf(1000, [250, 400, 390])).gain).toEqual({
    value: expect.closeTo(0.14, 12),
    interval: { low: expect.closeTo(0.0991, 3), high: expect.closeTo(0.1801, 3) },
    from: 'iter_0001000',
    to: 'iter_0003000',
  });
});

it('puts the checkpoints of a sweep that are not done in their places', () => {
  const statuses = [
    { checkpoint: parseCheckpointName('iter_0000500'), status: 'failed' as const },
    { checkpoint: parseCheckpointName('iter_0001000'), status: 'running' as const },
    { checkpoint: parseCheckpointName('iter_0001500'), status: 'running' as const },
    { checkpoint: parseCheckpointName('iter_0003000'), status: 'waiting' as const },
  ];
  const { checkpoints } = summarizeCurve(curveOf(1000, [250, 300]), { statuses });
  expect(checkpoints.map(({ step, status, score }) => [step, status, score])).toEqual([
    [500, 'failed', null],
    [1000, 'done', 0.25],
    [1500, 'running', null],
    [2000, 'done', 0.3],
    [3000, 'waiting', null],
  ]);
});

it('tells FLOPs where parameters were given and tokens are known, of what is not done, too', () => {
  const [entry] = entriesOf({ sciq: { acc: 0.3 } });
  const named = (name: string) => parseCheckpointName(name);
  const curve = buildCurve(entry ? [{ ...entry, checkpoint: named('step1000-tokens4B') }] : []);
  const statuses = ['step2000-tokens8B', 'step3000'].map((name) => ({
    ...{ checkpoint: named(name), status: 'waiting' as const },
  }));
  const flopsBy = (measure: TrainingMeasure) =>
    summarizeCurve(curve, { statuses, measure }).checkpoints.map(({ flops }) => flops);
  expect(flopsBy({ kind: 'flops', parameters: 1e9 })).toEqual([2.4e19, 4.8e19, null]);
  expect(flopsBy({ kind: 'tokens' })).toEqual([null, null, null]);
});

it('waits for a checkpoint without the task and gives up one without a number', () => {
  const curve = buildCurve(
    entriesOf({ piqa: { acc: 0.5 } }, { sciq: { acc: 0.2 } }, { piqa: { acc: null } }),
  );
  const { checkpoints, best } = summarizeCurve(curve);
  expect(checkpoints.map(({ status }) => status)).toEqual(['done', 'waiting', 'failed']);
  expect(best).toEqual({ id: 'iter_0001000', score: 0.5 });
});

it.each([
  ['a whole curve', summarizeCurve(buildCurve(entriesOf(rows, rows)))],
  ['an empty one', summarizeCurve(buildCurve(entriesOf({ sciq: { acc: null } })))],
])('keeps the contract for %s', (_, summary) => {
  expect(resultsSummarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
});
