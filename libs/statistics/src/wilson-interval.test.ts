import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.wilson)(
  'agrees with statsmodels on $successes of $n at $confidence',
  ({ low, high, ...options }) => {
    const interval = wilsonInterval(options);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  },
);

const proportions = fc
  .integer({ min: 1, max: 20_000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

it('holds the value that was measured and stays within 0 and 1', () => {
  fc.assert(
    fc.property(proportions, ({ successes, n }) => {
      const { low, high } = wilsonInterval({ successes, n });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

it('is the mirror image for the wrong answers', () => {
  fc.assert(
    fc.property(proportions, ({ successes, n }) => {
      const right = wilsonInterval({ successes, n });
      const wrong = wilsonInterval({ successes: n - successes, n });
      expect(right.low + wrong.high).toBeCloseTo(1, 12);
    }),
  );
});

it.each([
  { successes: 0, n: 0 },
  { successes: 2, n: 1 },
  { successes: -1, n: 1 },
  { successes: Number.NaN, n: 1 },
  { successes: 1, n: 2, confidence: 1 },
])('refuses $successes of $n', (options) => {
  expect(() => wilsonInterval(options)).toThrow(RangeError);
});
