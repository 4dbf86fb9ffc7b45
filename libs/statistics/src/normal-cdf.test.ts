import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.normalCdf)('agrees with SciPy at z = $z', ({ z, value }) => {
  expect(normalCdf(z) / value).toBeCloseTo(1, 12);
});

it('reaches 0 and 1 at infinity and passes NaN on', () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(Number.NaN)]).toEqual([0, 1, Number.NaN]);
});

it('is symmetric and never falls', () => {
  const z = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(z, z, (a, b) => {
      expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
      expect(normalCdf(Math.max(a, b))).toBeGreaterThanOrEqual(normalCdf(Math.min(a, b)) - 1e-15);
    }),
  );
});

it('is undone by the quantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
      expect(normalCdf(normalQuantile(probability)) / probability).toBeCloseTo(1, 12);
    }),
  );
});
