import { expect, it } from '@jest/globals';
import { bootstrapInterval } from './bootstrap-interval.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

function meanOf(values: readonly number[]): (places: Uint32Array) => number {
  return (places) => places.reduce((sum, place) => sum + (values[place] ?? Number.NaN), 0) / places.length;
}

it.each(reference.bootstrap)(
  'agrees with SciPy on the same draws with seed $seed',
  ({ values, low, high, stderr, ...options }) => {
    const interval = bootstrapInterval({ ...options, n: values.length, statistic: meanOf(values) });
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
    expect(interval.stderr).toBeCloseTo(stderr, 12);
  },
);

it('comes near the standard error of a mean, and differs with the seed only', () => {
  const values = Array.from({ length: 400 }, (_, index) => Number(index % 4 === 0));
  const options = { n: 400, statistic: meanOf(values), resamples: 999 };
  const interval = bootstrapInterval({ ...options, seed: 5 });
  expect(interval.estimate).toBe(0.25);
  expect(interval.stderr).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 400), 2);
  expect(bootstrapInterval({ ...options, seed: 5 })).toEqual(interval);
  expect(bootstrapInterval({ ...options, seed: 6 })).not.toEqual(interval);
});

it.each([{ n: 0 }, { n: 10, resamples: 1.5 }, { n: 10, confidence: 1 }])('refuses %j', (options) => {
  expect(() => bootstrapInterval({ statistic: () => 0, ...options })).toThrow(RangeError);
});
