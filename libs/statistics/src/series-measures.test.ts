import { expect, it } from '@jest/globals';
import { decisionAccuracy } from './decision-accuracy.ts';
import { signalToNoise } from './signal-to-noise.ts';
import { stepMonotonicity } from './step-monotonicity.ts';
import { totalVariation } from './total-variation.ts';

it('counts steps up less steps down, equals as no step', () => {
  expect(stepMonotonicity([1, 2, 2, 3, 1])).toBeCloseTo(1 / 3, 14);
  expect(stepMonotonicity([3, 2, 1])).toBe(-1);
  expect([stepMonotonicity([2, 2]), stepMonotonicity([])]).toEqual([null, null]);
});

it('measures steps by the range', () => {
  expect(totalVariation([1, 2, 3, 4])).toBeCloseTo(1 / 3, 14);
  expect(totalVariation([0, 1, 0, 1])).toBe(1);
  expect([totalVariation([5, 5]), totalVariation([5])]).toEqual([null, null]);
});

it('takes for noise what scatters within a run, not what tells runs apart', () => {
  const runs = [
    [0, 0.3, 0.31, 0.3],
    [0, 0.4, 0.41, 0.42],
  ];
  expect(signalToNoise({ runs, last: 3 })).toBeCloseTo(16.5644, 4);
  expect(
    signalToNoise({
      runs: [
        [1, 1],
        [2, 2],
      ],
      last: 2,
    }),
  ).toBeNull();
  expect(() => signalToNoise({ runs })).toThrow(RangeError);
  expect(() => signalToNoise({ runs: [[1, 2, 3, 4, 5]] })).toThrow(RangeError);
});

it('counts the pairs that keep their order, ties as not above', () => {
  expect(decisionAccuracy({ early: [0.25, 0.26, 0.24], late: [0.3, 0.4, 0.35] })).toBeCloseTo(2 / 3, 14);
  expect(decisionAccuracy({ early: [1, 1], late: [1, 2] })).toBe(1);
  expect(decisionAccuracy({ early: [1], late: [1] })).toBeNull();
  expect(() => decisionAccuracy({ early: [1], late: [] })).toThrow(RangeError);
});
