import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { binomialTest } from './binomial-test.ts';
import { poissonBinomialDistribution } from './poisson-binomial-distribution.ts';
import { poissonBinomialTest } from './poisson-binomial-test.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.poissonBinomial)(
  'agrees with SciPy on $successes successes of mixed trials',
  ({ successes, groups, greater, less, mass }) => {
    expectRelative(poissonBinomialTest({ successes, groups }), { expected: greater, digits: 10 });
    expectRelative(poissonBinomialTest({ successes, groups, alternative: 'less' }), {
      expected: less,
      digits: 10,
    });
    expectRelative(poissonBinomialDistribution(groups)[successes] ?? 0, { expected: mass, digits: 10 });
  },
);

it('is the binomial test where all trials are alike, however they are grouped', () => {
  const trials = fc.record({
    a: fc.integer({ min: 1, max: 60 }),
    b: fc.integer({ min: 1, max: 60 }),
    probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  });
  fc.assert(
    fc.property(trials, fc.nat(), ({ a, b, probability }, draw) => {
      const successes = draw % (a + b + 1);
      const groups = [
        { n: a, probability },
        { n: b, probability },
      ];
      for (const alternative of ['greater', 'less'] as const) {
        const expected = binomialTest({ successes, n: a + b, probability, alternative });
        expectRelative(poissonBinomialTest({ successes, groups, alternative }), { expected, digits: 10 });
      }
    }),
  );
});

it('comes near by the normal approximation', () => {
  const groups = [
    { n: 9000, probability: 0.25 },
    { n: 3000, probability: 0.1 },
  ];
  for (const [successes, alternative] of [
    [2620, 'greater'],
    [2500, 'less'],
  ] as const) {
    const exact = poissonBinomialTest({ successes, groups, alternative });
    expect(poissonBinomialTest({ successes, groups, alternative, method: 'normal' })).toBeCloseTo(exact, 3);
  }
});

it.each([
  { successes: 3, groups: [{ n: 2, probability: 0.5 }] },
  { successes: 1, groups: [{ n: 2, probability: 1.5 }] },
  { successes: 1, groups: [] },
])('refuses %j', (options) => {
  expect(() => poissonBinomialTest(options)).toThrow(RangeError);
});
