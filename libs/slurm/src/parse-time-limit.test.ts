import { expect, it } from '@jest/globals';
import { parseTimeLimit } from './parse-time-limit.ts';

it.each([
  ['90', 5400],
  ['1:30', 90],
  ['2:00:00', 7200],
  ['1-12', 129_600],
  ['1-12:30', 131_400],
  ['1-00:00:01', 86_401],
  ['infinite', null],
  ['0', null],
])('reads %s as sbatch does', (text, seconds) => {
  expect(parseTimeLimit(text)).toBe(seconds);
});
