import { expect, it } from '@jest/globals';
import { paceOfLooks } from './pace-of-looks.ts';

it.each([
  ['at first', { lookMs: 100, elapsedMs: 0 }, 2000],
  ['after a quarter of an hour', { lookMs: 100, elapsedMs: 900_000 }, 9000],
  ['after a day', { lookMs: 100, elapsedMs: 86_400_000 }, 30_000],
  ['where the queue is long', { lookMs: 1500, elapsedMs: 0 }, 7500],
])('looks every so often %s', (_, times, expected) => {
  expect(paceOfLooks({ leastMs: 2000, ...times })).toBe(expected);
});
