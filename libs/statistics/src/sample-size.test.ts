import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectableDifference } from './detectable-difference.ts';
import { sampleSize } from './sample-size.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.sampleSize)(
  'agrees with SciPy on $difference above $probability at $alpha and $power',
  ({ value, ...options }) => {
    expect(sampleSize(options)).toBe(value);
  },
);

it('asks for as many questions as make the difference detectable', () => {
  const difference = fc.double({ min: 0.03, max: 0.6, noNaN: true });
  fc.assert(
    fc.property(difference, (value) => {
      const n = sampleSize({ difference: value, probability: 0.25 });
      expect(detectableDifference({ n, probability: 0.25 })).toBeLessThanOrEqual(value + 1e-12);
      if (n > 1) {
        expect(detectableDifference({ n: n - 1, probability: 0.25 }) ?? 1).toBeGreaterThan(value - 1e-12);
      }
    }),
  );
});

it.each([
  { difference: 0, probability: 0.25 },
  { difference: 0.8, probability: 0.25 },
  { difference: 0.1, probability: 0 },
  { difference: 0.1, probability: 0.25, power: 1 },
])('refuses %j', (options) => {
  expect(() => sampleSize(options)).toThrow(RangeError);
});
