import { expect, it } from '@jest/globals';
import { parseMemory } from './parse-memory.ts';

it.each([
  ['2GB', 2e9],
  ['1.5 gb', 1.5e9],
  ['800M', 8e8],
  ['4096', 4096],
])('reads %s as %d bytes', (text, bytes) => {
  expect(parseMemory(text)).toBe(bytes);
});

it.each(['', 'much', '2GiB', '-1GB', '0'])('refuses %j', (text) => {
  expect(() => parseMemory(text)).toThrow(`--max-memory ${text}: expected a size such as 2GB or 800MB`);
});
