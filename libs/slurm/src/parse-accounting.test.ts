import { expect, it } from '@jest/globals';
import { parseAccounting } from './parse-accounting.ts';

it('reads how tasks ended, and leaves out what is no such line', () => {
  const jobs = parseAccounting(
    [
      '7_0|FAILED|3:0|1795672132|1795672133|n1|',
      '7_3|CANCELLED by 0|0:15|1795672132|Unknown|None assigned|evalcurve:1b4e28ba',
      '7_[4-9%2]|PENDING|0:0|1795672132|Unknown|None assigned|',
      '8|OUT_OF_MEMORY|0:125|1795672140|1795672141|n[1-2]|a | b',
      'sacct: error: something',
    ].join('\n'),
  );
  expect(jobs).toEqual([
    expect.objectContaining({ arrayJobId: 7, tasks: [0], states: ['FAILED'], exitCode: 3, nodes: 'n1' }),
    expect.objectContaining({
      tasks: [3],
      states: ['CANCELLED'],
      exitCode: null,
      nodes: null,
      startedAtMs: null,
    }),
    expect.objectContaining({ jobId: 8, arrayJobId: null, states: ['OUT_OF_MEMORY'], comment: 'a | b' }),
  ]);
  expect(jobs[1]).toMatchObject({ comment: 'evalcurve:1b4e28ba', submittedAtMs: 1_795_672_132_000 });
});
