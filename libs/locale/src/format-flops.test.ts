import { expect, it } from '@jest/globals';
import { formatFlops } from './format-flops.ts';

it.each([
  [6.29e20, '6.3e20'],
  [9.96e20, '1.0e21'],
  [0, '0'],
])('writes %d as %s in both languages', (flops, text) => {
  expect([formatFlops(flops, 'en'), formatFlops(flops, 'zh')]).toEqual([text, text]);
});
