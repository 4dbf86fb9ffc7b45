import { expect, it } from '@jest/globals';
import { formatDuration } from './format-duration.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

it.each([
  [0, '0.0 s', '0.0 秒'],
  [-5 * second, '0.0 s', '0.0 秒'],
  [449, '0.4 s', '0.4 秒'],
  [960, '1 s', '1 秒'],
  [12 * second, '12 s', '12 秒'],
  [3 * minute + 12 * second, '3 min 12 s', '3 分 12 秒'],
  [3 * minute, '3 min', '3 分'],
  [59.6 * second, '1 min', '1 分'],
  [59 * minute + 59.6 * second, '1 h', '1 小时'],
  [hour + 59 * minute + 40 * second, '2 h', '2 小时'],
  [2 * hour + 5 * minute + 20 * second, '2 h 5 min', '2 小时 5 分'],
  [23 * hour + 59.6 * minute, '1 d', '1 天'],
  [76 * hour + 20 * minute, '3 d 4 h', '3 天 4 小时'],
])('writes %d ms as %s and %s', (milliseconds, en, zh) => {
  expect([formatDuration(milliseconds, 'en'), formatDuration(milliseconds, 'zh')]).toEqual([en, zh]);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d ms', (milliseconds) => {
  expect(() => formatDuration(milliseconds, 'en')).toThrow(RangeError);
});
