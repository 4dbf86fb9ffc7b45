import { expect, it } from '@jest/globals';
import { compareRuns } from './compare-runs.ts';
import { compareUsages } from './compare-usages.ts';

const target = { of: 'ratio', most: 3 } as const;

it('divides pair by pair, not median by median', () => {
  const row = compareRuns({ ours: [1, 8, 3], theirs: [1, 2, 6] }, { what: 'x', unit: 'seconds', target });
  expect(row.ratio).toEqual({ median: 1, min: 0.5, max: 4 });
});

it('refuses sides that are not equally long', () => {
  expect(() => compareRuns({ ours: [1], theirs: [] }, { what: 'x', unit: 'seconds', target })).toThrow(
    '1 runs of ours against 0 of theirs',
  );
});

it('tells the time on the clock from that of the processor', () => {
  const rows = compareUsages(
    { ours: [{ wallSeconds: 4, cpuSeconds: 1 }], theirs: [{ wallSeconds: 2, cpuSeconds: 2 }] },
    { what: 'x', target },
  );
  expect(rows.map(({ what, ratio }) => [what, ratio?.median])).toEqual([
    ['x, wall', 2],
    ['x, CPU', 0.5],
  ]);
});
