import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialTest } from './binomial-test.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.binomial)('agrees with SciPy on $successes of $n at $probability', (row) => {
  const { successes, n, probability } = row;
  const outcome = { successes, n, probability };
  expectSame(binomialTest(outcome), row.greater);
  expectSame(binomialTest({ ...outcome, alternative: 'less' }), row.less);
  expectSame(binomialTest({ ...outcome, alternative: 'two-sided' }), row.twoSided);
});

const outcomes = fc
  .record({
    n: fc.integer({ min: 1, max: 500 }),
    probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  })
  .chain(({ n, probability }) =>
    fc.integer({ min: 0, max: n }).map((successes) => ({ n, probability, successes })),
  );

it('gives both tails together 1 and the outcome itself', () => {
  fc.assert(
    fc.property(outcomes, (outcome) => {
      const more =
        outcome.successes === outcome.n ? 0 : binomialTest({ ...outcome, successes: outcome.successes + 1 });
      expect(binomialTest({ ...outcome, alternative: 'less' }) + more).toBeCloseTo(1, 12);
    }),
  );
});

it('gives two sides at least as much as the smaller of the two and at most 1', () => {
  fc.assert(
    fc.property(outcomes, (outcome) => {
      const greater = binomialTest(outcome);
      const less = binomialTest({ ...outcome, alternative: 'less' });
      const both = binomialTest({ ...outcome, alternative: 'two-sided' });
      expect(both).toBeGreaterThanOrEqual(Math.min(greater, less) * (1 - 1e-12));
      expect(both).toBeLessThanOrEqual(1);
    }),
  );
});

it('is certain where guessing cannot fail or cannot succeed', () => {
  expect(binomialTest({ successes: 4, n: 4, probability: 1 })).toBe(1);
  expect(binomialTest({ successes: 1, n: 4, probability: 0 })).toBe(0);
  expect(binomialTest({ successes: 0, n: 4, probability: 0, alternative: 'two-sided' })).toBe(1);
});

it.each([
  { successes: 1.5, n: 4, probability: 0.25 },
  { successes: 5, n: 4, probability: 0.25 },
  { successes: 0, n: 0, probability: 0.25 },
  { successes: 1, n: 4, probability: 1.25 },
  { successes: Number.NaN, n: 4, probability: 0.25 },
])('refuses $successes of $n at $probability', (outcome) => {
  expect(() => binomialTest(outcome)).toThrow(RangeError);
});

function expectSame(value: number, expected: number): void {
  if (expected < 1e-300) expect(value).toBeLessThan(1e-300);
  else expect(value / expected).toBeCloseTo(1, 10);
}
