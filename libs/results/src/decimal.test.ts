import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from './decimal.ts';

const digits = fc.tuple(fc.stringMatching(/^\d{1,9}$/u), fc.stringMatching(/^\d{1,9}$/u), fc.nat({ max: 9 }));

it('is the nearest double or none, and nearly always is one', () => {
  let found = 0;
  fc.assert(
    fc.property(digits, ([high, low, shift]) => {
      const places = Math.min(shift, high.length - 1);
      const point = high.length - places;
      const text = `${high.slice(0, point)}.${high.slice(point)}${low}`;
      const value = decimal(Number(high), { places, low: Number(low), lowPlaces: low.length });
      found += Number(value !== null);
      expect(value ?? Number(text)).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(4900);
});

it('knows its limits', () => {
  expect(decimal(1, { places: 13, low: 0, lowPlaces: 0 })).toBeNull();
  expect(decimal(123456789, { places: 12, low: 123456789, lowPlaces: 11 })).toBeNull();
});
