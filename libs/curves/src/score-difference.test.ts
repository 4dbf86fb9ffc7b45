import { expect, it } from '@jest/globals';
import { differenceInterval } from '@evalcurve/statistics';
import { createScore } from './create-score.ts';
import { scoreDifference } from './score-difference.ts';

const share = (value: number, n: number) => createScore({ value, n, stderr: null, isProportion: true });
const plain = (value: number, stderr: number | null) =>
  createScore({ value, n: null, stderr, isProportion: false });

it('compares shares of known numbers of questions by their right answers', () => {
  const { low, high } = differenceInterval({
    from: { successes: 25, n: 100 },
    to: { successes: 60, n: 200 },
  });
  const difference = scoreDifference({ from: share(0.25, 100), to: share(0.3, 200) });
  expect(difference).toEqual({ value: expect.closeTo(0.05, 12), interval: { low, high } });
});

it('compares other scores by their standard errors', () => {
  expect(scoreDifference({ from: plain(-2, 0.3), to: plain(-1, 0.4) })).toEqual({
    value: 1,
    interval: { low: expect.closeTo(1 - 1.959964 * 0.5, 6), high: expect.closeTo(1 + 1.959964 * 0.5, 6) },
  });
});

it('has no interval where one of them has no standard error', () => {
  expect(scoreDifference({ from: plain(-2, null), to: plain(-1, 0.4) })).toEqual({
    value: 1,
    interval: null,
  });
});
