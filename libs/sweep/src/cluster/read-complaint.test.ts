import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import { readComplaint } from './read-complaint.ts';

const started = (times: number): string => `task 0 on n1, started again ${times} times: iter_0002000\n`;

it('finds the last complaint at the end of a log', async () => {
  const directory = await testDirectory({
    'twice.log': `${started(0)}✗ the disk is full\n  Free some space.\n✗ no lm_eval\n  Install it.\n`,
    'long.log': `✗ at first\n${'2026-11-26 scoring\n'.repeat(1000)}`,
    'killed.log': started(0),
    'again.log': `${started(0)}✗ the disk is full\n${started(1)}2026-11-26 scoring\n`,
  });
  const complaintIn = async (name: string) => readComplaint(join(directory.path, name));
  expect(await complaintIn('twice.log')).toBe('no lm_eval');
  expect(await complaintIn('long.log')).toBeNull();
  expect(await complaintIn('killed.log')).toBeNull();
  expect(await complaintIn('again.log')).toBeNull();
  expect(await complaintIn('missing.log')).toBeNull();
  await directory.remove();
});
