import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialProbability } from './binomial-probability.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.binomial)(
  'agrees with SciPy on $successes of $n at $probability',
  ({ successes, n, probability, mass }) => {
    const value = binomialProbability({ successes, n, probability });
    if (mass === 0) expect(value).toBe(0);
    else expect(value / mass).toBeCloseTo(1, 10);
  },
);

it('sums to 1 over all outcomes', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), probability, (n, probability) => {
      let sum = 0;
      for (let successes = 0; successes <= n; successes += 1) {
        sum += binomialProbability({ successes, n, probability });
      }
      expect(sum).toBeCloseTo(1, 12);
    }),
  );
});
