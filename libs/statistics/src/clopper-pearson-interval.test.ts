import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialTest } from './binomial-test.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.clopperPearson)(
  'agrees with statsmodels on $successes of $n at $confidence',
  ({ low, high, ...options }) => {
    const interval = clopperPearsonInterval(options);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  },
);

const proportions = fc
  .integer({ min: 5, max: 2_000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

it('ends where the outcome leaves 2.5 % on the other side', () => {
  fc.assert(
    fc.property(proportions, ({ successes, n }) => {
      const { low, high } = clopperPearsonInterval({ successes, n });
      if (successes > 0) expect(binomialTest({ successes, n, probability: low })).toBeCloseTo(0.025, 12);
      if (successes < n) {
        const fewer = binomialTest({ successes, n, probability: high, alternative: 'less' });
        expect(fewer).toBeCloseTo(0.025, 12);
      }
    }),
  );
});

it.each([
  { successes: 0.5, n: 1 },
  { successes: 2, n: 1 },
  { successes: 1, n: 2, confidence: 0 },
])('refuses %j', (options) => {
  expect(() => clopperPearsonInterval(options)).toThrow(RangeError);
});
