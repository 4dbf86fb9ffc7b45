import { expect, it } from '@jest/globals';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { proportionsTest } from './proportions-test.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.proportions)(
  'agrees with statsmodels from $from.successes of $from.n to $to.successes of $to.n',
  ({ from, to, pValue }) => {
    expectRelative(proportionsTest({ from, to }), { expected: pValue, digits: 10 });
  },
);

it('sees no difference where all answers are right or all are wrong', () => {
  expect(proportionsTest({ from: { successes: 0, n: 5 }, to: { successes: 0, n: 9 } })).toBe(1);
  expect(proportionsTest({ from: { successes: 5, n: 5 }, to: { successes: 9, n: 9 } })).toBe(1);
});

it('refuses what is no proportion', () => {
  expect(() => proportionsTest({ from: { successes: 2, n: 1 }, to: { successes: 1, n: 1 } })).toThrow(
    RangeError,
  );
});
