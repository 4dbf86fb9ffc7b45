import { expect, it } from '@jest/globals';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { pairedMeanDifference } from './paired-mean-difference.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.pairedMean)('agrees with SciPy at $confidence', (row) => {
  const result = pairedMeanDifference(row);
  expect(result.difference).toBeCloseTo(row.difference, 12);
  expectRelative(result.pValue, { expected: row.pValue, digits: 10 });
  expect(result.low).toBeCloseTo(row.low, 10);
  expect(result.high).toBeCloseTo(row.high, 10);
});

it('finds no difference where there is none', () => {
  const same = pairedMeanDifference({ from: [1, 2, 3], to: [1, 2, 3] });
  expect(same).toEqual({ difference: 0, low: 0, high: 0, stderr: 0, pValue: 1 });
});

it.each([
  { from: [1], to: [1] },
  { from: [1, 2], to: [1, 2, 3] },
])('refuses %j', (options) => {
  expect(() => pairedMeanDifference(options)).toThrow(RangeError);
});
