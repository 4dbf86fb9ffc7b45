import { expect, it } from '@jest/globals';
import type { CurvePoint } from '@evalcurve/curves';
import { sparkline } from './sparkline.ts';

function pointsOf(values: readonly number[]): CurvePoint[] {
  return values.map((value, step) => ({
    checkpoint: { id: `step${step}`, step, tokens: null, stage: null },
    score: { value, n: null, correct: null, stderr: null, interval: null },
    categories: {},
    subjects: {},
    subjectsEvaluated: null,
  }));
}

it('draws over at least ten points, so that noise stays flat', () => {
  const { bars, low, high } = sparkline({ points: pointsOf([0.25, 0.255, 0.248]), chance: 0.25, width: 10 });
  expect(high - low).toBeCloseTo(0.1, 12);
  expect(new Set(bars).size).toBeLessThanOrEqual(2);
});

it('draws growth over its whole height, and always holds chance', () => {
  expect(sparkline({ points: pointsOf([0.25, 0.45, 0.65]), chance: 0.25, width: 10 }).bars).toBe('▁▅█');
  expect(sparkline({ points: pointsOf([0.6, 0.65]), chance: 0.25, width: 10 }).low).toBe(0.25);
});

it('averages neighbours where there are more points than columns', () => {
  expect(sparkline({ points: pointsOf([0, 0, 1, 1]), chance: null, width: 2 }).bars).toBe('▁█');
});
