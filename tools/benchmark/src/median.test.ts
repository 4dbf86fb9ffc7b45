import { expect, it } from '@jest/globals';
import { median } from './median.ts';

it('is the middle value, the mean of the middle two where their count is even', () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('leaves its input as it was', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

it('has nothing to say of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});
