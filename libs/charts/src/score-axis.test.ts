import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreAxis } from './score-axis.ts';

it('is at least 10 points high where the scores hardly differ', () => {
  const { domain, ticks } = scoreAxis({ scores: [0.249, 0.253], chance: 0.25, isFraction: true });
  expect(domain).toEqual([0.2, 0.32]);
  expect(ticks).toEqual([0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32]);
});

it('starts at zero below bars', () => {
  const axis = scoreAxis({ scores: [0.5, 0.62], chance: 0.25, isFraction: true, fromZero: true });
  expect(axis).toEqual({ domain: [0, 0.8], ticks: [0, 0.2, 0.4, 0.6, 0.8] });
});

it('has no tick above 100 %, but room for a label', () => {
  const { domain, ticks } = scoreAxis({ scores: [0.9, 0.995], chance: 0.25, isFraction: true });
  expect(ticks.at(-1)).toBe(1);
  expect(domain[1]).toBeGreaterThan(1);
});

it('leaves no more room above 100 % than a label takes', () => {
  const axis = scoreAxis({ scores: [0.25, 0.91], chance: 0.25, isFraction: true, fromZero: true });
  expect(axis).toEqual({ domain: [0, 1.001], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
});

it('shows scores that are no fractions', () => {
  const { domain } = scoreAxis({ scores: [12.1, 48.9], chance: null, isFraction: false });
  expect(domain).toEqual([10, 60]);
});

it('always shows every score and chance, over 10 points or more', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fraction, { minLength: 1 }), fraction, (scores, chance) => {
      const { domain, ticks } = scoreAxis({ scores, chance, isFraction: true });
      const [low, high] = domain;
      expect(low).toBeLessThanOrEqual(Math.min(...scores, chance) + 1e-6);
      expect(high).toBeGreaterThanOrEqual(Math.max(...scores, chance));
      expect(high - low).toBeGreaterThanOrEqual(0.0999);
      expect(ticks.length).toBeGreaterThan(3);
      expect(ticks.length).toBeLessThan(11);
    }),
  );
});
