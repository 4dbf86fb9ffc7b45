import { expect, it } from '@jest/globals';
import { parseKeepDownloads } from './parse-keep-downloads.ts';

it.each([
  ['', Infinity],
  [true, Infinity],
  [false, 0],
  ['0', 0],
  ['3', 3],
  [undefined, undefined],
])('reads %p as %p', (text, keep) => {
  expect(parseKeepDownloads(text)).toBe(keep);
});

it.each(['-1', '2.5', 'all'])('refuses %p', (text) => {
  expect(() => parseKeepDownloads(text)).toThrow(`--keep-downloads ${text}: expected how many`);
});
