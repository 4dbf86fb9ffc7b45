import { expect, it } from '@jest/globals';
import { depthLimits } from './depth-limits.ts';

it.each([
  [null, [0.125, 0.25, 0.5, null]],
  [100, [13, 25, 50, 100]],
  [0.4, [0.05, 0.1, 0.2, 0.4]],
  [3, [1, 2, 3]],
  [1, [1]],
])('goes to the limit %p by %p', (limit, limits) => {
  expect(depthLimits(limit)).toEqual(limits);
});
