import { expect, it } from '@jest/globals';
import { normalQuantile } from './normal-quantile.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.normalQuantile)(
  'agrees with SciPy at probability $probability',
  ({ probability, value }) => {
    expect(normalQuantile(probability) - value).toBeCloseTo(0, 12);
  },
);

it('is infinite at 0 and 1', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});

it.each([-0.1, 1.1, Number.NaN])('refuses %d', (probability) => {
  expect(() => normalQuantile(probability)).toThrow(RangeError);
});
