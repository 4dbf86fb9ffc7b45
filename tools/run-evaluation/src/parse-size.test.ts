import { expect, it } from '@jest/globals';
import { parseSize } from './parse-size.ts';

const read = parseSize('max-memory', { example: '2GB or 800MB' });

it.each([
  ['2GB', 2e9],
  ['1.5 gb', 1.5e9],
  ['800M', 8e8],
  ['4096', 4096],
  [undefined, undefined],
])('reads %p as %p bytes', (text, bytes) => {
  expect(read(text)).toBe(bytes);
});

it.each(['', 'much', '2GiB', '-1GB', '0'])('refuses %j', (text) => {
  expect(() => read(text)).toThrow(`--max-memory ${text}: expected a size such as 2GB or 800MB`);
});
