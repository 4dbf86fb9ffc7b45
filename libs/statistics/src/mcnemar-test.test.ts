import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { mcnemarTest } from './mcnemar-test.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.mcnemar)(
  'agrees with statsmodels on $gained gained and $lost lost',
  ({ exact, midP, ...outcomes }) => {
    expectRelative(mcnemarTest(outcomes), { expected: exact, digits: 10 });
    expectRelative(mcnemarTest({ ...outcomes, method: 'mid-p' }), { expected: midP, digits: 10 });
  },
);

it('is the same in both directions, at most 1, and lower by mid-p', () => {
  const flips = fc.nat(2000);
  fc.assert(
    fc.property(flips, flips, (gained, lost) => {
      const exact = mcnemarTest({ n: 4000, gained, lost });
      expect(exact).toBe(mcnemarTest({ n: 4000, gained: lost, lost: gained }));
      expect(exact).toBeLessThanOrEqual(1);
      expect(mcnemarTest({ n: 4000, gained, lost, method: 'mid-p' })).toBeLessThanOrEqual(exact);
    }),
  );
});

it.each([
  { n: 10, gained: 6, lost: 5 },
  { n: 10, gained: 0.5, lost: 5 },
  { n: 0, gained: 0, lost: 0 },
  { n: 10, gained: -1, lost: 5 },
])('refuses %j', (outcomes) => {
  expect(() => mcnemarTest(outcomes)).toThrow(RangeError);
});
