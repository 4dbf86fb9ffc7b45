import { expect, it } from '@jest/globals';
import { detectableDifference } from './detectable-difference.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.detectable)(
  'agrees with SciPy on $n questions at $probability, alpha $alpha and power $power',
  ({ value, ...options }) => {
    const difference = detectableDifference(options);
    if (value === null) expect(difference).toBeNull();
    else expect(difference).toBeCloseTo(value, 10);
  },
);

it('needs a larger difference where more checkpoints are looked at', () => {
  const one = detectableDifference({ n: 14042, probability: 0.25 }) ?? Number.NaN;
  const many = detectableDifference({ n: 14042, probability: 0.25, alpha: 0.05 / 27 }) ?? Number.NaN;
  expect(many).toBeGreaterThan(one);
});

it.each([
  { n: 0, probability: 0.25 },
  { n: 1.5, probability: 0.25 },
  { n: 100, probability: 0 },
  { n: 100, probability: 0.25, alpha: 1 },
  { n: 100, probability: 0.25, power: 0 },
])('refuses %j', (options) => {
  expect(() => detectableDifference(options)).toThrow(RangeError);
});
