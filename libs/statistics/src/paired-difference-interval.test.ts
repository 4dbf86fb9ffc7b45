import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceInterval } from './difference-interval.ts';
import { pairedDifferenceInterval } from './paired-difference-interval.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

// The reference maximises the likelihood numerically, which is good for some eight digits.
it.each(reference.pairedDifference)(
  'agrees with the likelihood on $gained gained and $lost lost of $n at $confidence',
  ({ low, high, ...options }) => {
    const interval = pairedDifferenceInterval(options);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  },
);

const outcomes = fc
  .record({ gained: fc.nat(300), lost: fc.nat(300), alike: fc.nat(3000) })
  .filter(({ gained, lost, alike }) => gained + lost + alike > 0)
  .map(({ gained, lost, alike }) => ({ n: gained + lost + alike, gained, lost }));

it('holds the difference, stays within −1 and 1, and turns its sign when both are swapped', () => {
  fc.assert(
    fc.property(outcomes, ({ n, gained, lost }) => {
      const { difference, low, high } = pairedDifferenceInterval({ n, gained, lost });
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
      const back = pairedDifferenceInterval({ n, gained: lost, lost: gained });
      expect(back.low).toBeCloseTo(-high, 10);
      expect(back.high).toBeCloseTo(-low, 10);
    }),
  );
});

it('is narrower than that of independent runs where both mostly agree', () => {
  const paired = pairedDifferenceInterval({ n: 1000, gained: 60, lost: 40 });
  const apart = differenceInterval({ from: { successes: 300, n: 1000 }, to: { successes: 320, n: 1000 } });
  expect(paired.difference).toBeCloseTo(apart.difference, 12);
  expect(paired.high - paired.low).toBeLessThan((apart.high - apart.low) / 2);
});

it.each([
  { n: 5, gained: 5, lost: 0, edge: { high: 1 } },
  { n: 5, gained: 0, lost: 5, edge: { low: -1 } },
])('ends where no more is possible: $gained gained and $lost lost of $n', ({ edge, ...options }) => {
  expect(pairedDifferenceInterval(options)).toMatchObject(edge);
});
