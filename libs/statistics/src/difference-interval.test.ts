import { expect, it } from '@jest/globals';
import { differenceInterval } from './difference-interval.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.difference)(
  'agrees with statsmodels from $from.successes of $from.n to $to.successes of $to.n',
  ({ from, to, low, high }) => {
    const interval = differenceInterval({ from, to });
    expect(interval.difference).toBe(to.successes / to.n - from.successes / from.n);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  },
);

it('turns its sign when both are swapped', () => {
  const a = { successes: 25, n: 100 };
  const b = { successes: 40, n: 90 };
  const forth = differenceInterval({ from: a, to: b });
  const back = differenceInterval({ from: b, to: a });
  expect(back.low).toBeCloseTo(-forth.high, 14);
  expect(back.high).toBeCloseTo(-forth.low, 14);
});

it('is wider at a higher confidence', () => {
  const both = { from: { successes: 25, n: 100 }, to: { successes: 40, n: 100 } };
  expect(differenceInterval({ ...both, confidence: 0.99 }).low).toBeLessThan(differenceInterval(both).low);
});
