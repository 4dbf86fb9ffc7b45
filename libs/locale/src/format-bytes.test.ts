import { expect, it } from '@jest/globals';
import { formatBytes } from './format-bytes.ts';

it.each([
  [0, '0 B'],
  [512, '512 B'],
  [1000, '1.0 kB'],
  [4_812_345_678, '4.8 GB'],
  [999_960, '1.0 MB'],
])('writes %d bytes as %s in both languages', (bytes, text) => {
  expect([formatBytes(bytes, 'en'), formatBytes(bytes, 'zh')]).toEqual([text, text]);
});
