import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holmAdjust } from './holm-adjust.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.holm)('agrees with statsmodels on $pValues', ({ pValues, adjusted }) => {
  const values = holmAdjust(pValues);
  expect(values).toHaveLength(adjusted.length);
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
});

it('adjusts nothing where nothing was tested', () => {
  expect(holmAdjust([])).toEqual([]);
});

it('keeps the order of the p-values, lowers none and is no stricter than Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
      const adjusted = holmAdjust(pValues);
      for (const [index, pValue] of pValues.entries()) {
        expect(adjusted[index]).toBeGreaterThanOrEqual(pValue);
        expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, pValue * pValues.length));
      }
      const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
      const sorted = order.map((index) => adjusted[index] ?? Number.NaN);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }),
  );
});

it.each([-0.1, 1.1, Number.NaN])('refuses the p-value %d', (pValue) => {
  expect(() => holmAdjust([0.5, pValue])).toThrow(RangeError);
});
