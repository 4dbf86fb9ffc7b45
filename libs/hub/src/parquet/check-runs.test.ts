import { expect, it } from '@jest/globals';
import { checkLevels, checkRuns } from './check-runs.ts';

it.each([
  ['one value repeated', [10 << 1, 3], 10],
  ['values side by side, of which the last are padding', [(2 << 1) | 1, 0, 0, 0, 0], 16],
  ['both', [5 << 1, 3, (1 << 1) | 1, 0, 0], 13],
])('follows runs: %s', (_, bytes, seen) => {
  expect(checkRuns(Uint8Array.from(bytes), { width: 2, values: 10 })).toBe(seen);
});

it.each([
  // hyparquet 1.33 counts down from here, and does not come to 0.
  ['less than no values side by side', [0xff, 0xff, 0xff, 0xff, 0x0f]],
  // … and makes a list as long as this.
  ['one value repeated too often', [0xfe, 0xff, 0xff, 0xff, 0x0f, 3]],
])('refuses %s', (_, bytes) => {
  expect(() => checkRuns(Uint8Array.from(bytes), { width: 0, values: 10 })).toThrow(/^damaged: a run of /u);
});

it('refuses fewer levels than there are values', () => {
  expect(() => {
    checkLevels(Uint8Array.of(4 << 1, 1), { max: 1, values: 5 });
  }).toThrow('damaged: 4 levels for 5 values');
});
