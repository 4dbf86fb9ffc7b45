import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  itWithSlurm,
  startSlurm,
  testDirectory,
  type TestDirectory,
  type TestSlurm,
} from '@evalcurve/testing';
import { batchScript } from './batch-script.ts';
import { submitScript } from './submit-script.ts';

const itOnSlurm = itWithSlurm(it);

jest.setTimeout(180_000);

let directory: TestDirectory;
let slurm: TestSlurm | undefined;

beforeAll(async () => {
  directory = await testDirectory({ 'work.txt': 'a\nb\n' });
});
afterAll(async () => {
  await slurm?.stop();
  await directory.remove();
});

itOnSlurm('goes by the script alone, whatever the environment says to sbatch', async () => {
  slurm = await startSlurm({ nodes: 1 });
  const script = join(directory.path, 'x.sbatch');
  const text = batchScript({
    ...{
      name: 'x',
      comment: 'evalcurve:1b4e28ba',
      tasks: 2,
      timeLimitMs: null,
      resources: { time: '20', sbatchOptions: ['--hold'] },
    },
    ...{ workingDirectory: '/', logFile: '/dev/null', workFile: '/work.txt', command: ['true'] },
  });
  await writeFile(script, text);
  const defaults = { SBATCH_ARRAY_INX: '0-9', SBATCH_TIMELIMIT: '1', SBATCH_PARTITION: 'scavenge' };
  const jobId = await submitScript({ env: { ...slurm.env, ...defaults }, script });
  const told = await slurm.call('squeue', '-h', '-r', '-j', String(jobId), '-o', '%K %l %P %k');
  expect(told.trim().split('\n').sort()).toEqual(
    ['0', '1'].map((task) => `${task} 20:00 eval evalcurve:1b4e28ba`),
  );
});
