import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderCorrelator } from './order-correlator.ts';
import { ordinalCorrelation } from './ordinal-correlation.ts';

it('is what sorting anew gives, equals ranked as they come, to the last bit', () => {
  const valuesInOrder = fc
    .array(fc.oneof(fc.nat(4), fc.constant(-0), fc.double({ noNaN: true })), { minLength: 2, maxLength: 30 })
    .chain((values) => {
      const places = [...values.keys()];
      return fc.tuple(
        fc.constant(values),
        fc.array(fc.shuffledSubarray(places, { minLength: places.length }), { minLength: 2, maxLength: 3 }),
      );
    });
  fc.assert(
    fc.property(valuesInOrder, ([values, orders]) => {
      const correlate = orderCorrelator(values);
      for (const places of orders) {
        const ordered = places.map((place) => values[place] ?? Number.NaN);
        expect(correlate(places)).toBe(ordinalCorrelation(ordered, 'forward'));
      }
    }),
  );
});
