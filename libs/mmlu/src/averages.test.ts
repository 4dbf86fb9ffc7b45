import { expect, it } from '@jest/globals';
import { macroAverage } from './macro-average.ts';
import { microAverage } from './micro-average.ts';
import { pooledStandardError } from './pooled-standard-error.ts';

const scores = [
  { score: 0.25, n: 300 },
  { score: 0.75, n: 100 },
];

it('weighs questions alike in the micro average and subjects alike in the macro average', () => {
  expect(microAverage(scores)).toBe(0.375);
  expect(macroAverage(scores)).toBe(0.5);
});

it('gives no average of nothing', () => {
  expect([microAverage([]), microAverage([{ score: 1, n: 0 }]), macroAverage([])]).toEqual([
    null,
    null,
    null,
  ]);
});

it("pools standard errors so that equal subjects give one subject's over the root of two", () => {
  const part = { stderr: 0.03, n: 101 };
  // (100·101·0.03²·2 / 200 / 202)^½
  expect(pooledStandardError([part, part])).toBeCloseTo(0.03 / Math.SQRT2, 12);
});

it('has no pooled standard error where one is missing or single questions leave none', () => {
  expect(
    pooledStandardError([
      { stderr: null, n: 100 },
      { stderr: 0.1, n: 100 },
    ]),
  ).toBeNull();
  expect(
    pooledStandardError([
      { stderr: 0, n: 1 },
      { stderr: 0, n: 1 },
    ]),
  ).toBeNull();
  expect(pooledStandardError([])).toBeNull();
});
