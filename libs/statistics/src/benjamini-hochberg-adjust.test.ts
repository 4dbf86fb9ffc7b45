import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochbergAdjust } from './benjamini-hochberg-adjust.ts';
import { holmAdjust } from './holm-adjust.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.benjaminiHochberg)('agrees with statsmodels on $pValues', ({ pValues, adjusted }) => {
  const values = benjaminiHochbergAdjust(pValues);
  expect(values).toHaveLength(adjusted.length);
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
});

it('lowers no p-value and is never stricter than Holm', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
      const holm = holmAdjust(pValues);
      for (const [index, adjusted] of benjaminiHochbergAdjust(pValues).entries()) {
        expect(adjusted).toBeGreaterThanOrEqual(pValues[index] ?? 2);
        expect(adjusted).toBeLessThanOrEqual((holm[index] ?? -1) * (1 + 1e-12));
      }
    }),
  );
});

it('refuses what is no p-value', () => {
  expect(() => benjaminiHochbergAdjust([0.5, 1.5])).toThrow(RangeError);
});
