import { expect, it } from '@jest/globals';
import { askedOption } from './asked-option.ts';

it.each([
  [['--time=20'], '20'],
  [['--nice=5 --time 1:00:00'], '1:00:00'],
  [['-t20 --hold'], '20'],
  [['--time=20', '-t "30"'], '30'],
  [['--time-min=5 --test-only'], undefined],
  [[], undefined],
])('finds the time limit in %j as sbatch does', (lines, expected) => {
  expect(askedOption(lines, { long: 'time', short: 't' })).toBe(expected);
});
