import { expect, it } from '@jest/globals';
import { formatBenchmarkTable } from './format-benchmark-table.ts';

const spread = (median: number) => ({ median, min: median - 0.5, max: median + 0.5 });

it('shows medians, the range of the ratio and whether the target is met', () => {
  const row = { what: 'x', unit: 'seconds', ours: spread(12), theirs: spread(4.5) } as const;
  const table = formatBenchmarkTable([
    { ...row, ratio: spread(3), target: { of: 'ratio', most: 3 } },
    { ...row, ratio: spread(3.01), target: { of: 'ratio', most: 3 } },
  ]);
  expect(table.split('\n')).toEqual([
    '| what | ours | theirs | ratio | target | met |',
    '| --- | --- | --- | --- | --- | --- |',
    '| x | 12.0 s | 4.500 s | 3.00 (2.50–3.50) | ≤ 3 × | yes |',
    '| x | 12.0 s | 4.500 s | 3.01 (2.51–3.51) | ≤ 3 × | **no** |',
  ]);
});

it('tells shares, and says nothing of a target where there is none', () => {
  const share = { median: 0.756, min: 0.7, max: 0.8 };
  const row = { what: 'x', unit: 'share', ours: share, theirs: share, ratio: null, target: null } as const;
  expect(formatBenchmarkTable([row]).split('\n')[2]).toBe('| x | 75.6 % | 75.6 % | – | – | – |');
});

it('judges our value alone where there is nothing to compare with', () => {
  const alone = { what: 'x', theirs: null, ratio: null } as const;
  const bytes = { median: 150e6, min: 140e6, max: 210e6 };
  const [, , memory, time] = formatBenchmarkTable([
    { ...alone, unit: 'bytes', ours: bytes, target: { of: 'ours', most: 200e6 } },
    { ...alone, unit: 'seconds', ours: spread(0.6), target: { of: 'ours', most: 0.5 } },
  ]).split('\n');
  expect(memory).toBe('| x | 150 MB (140–210) | – | – | ≤ 200 MB | yes |');
  expect(time).toBe('| x | 0.600 s (0.100–1.100) | – | – | ≤ 0.500 s | **no** |');
});
