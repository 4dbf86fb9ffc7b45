import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import { batchScript, type BatchScriptOptions } from './batch-script.ts';

const OPTIONS: BatchScriptOptions = {
  name: 'evalcurve-my results',
  comment: 'evalcurve:1b4e28ba',
  tasks: 3,
  maxTasks: 2,
  resources: {
    partition: 'gpu',
    time: '2:00:00',
    gpusPerTask: 1,
    mem: '64G',
    sbatchOptions: ['--constraint=a100 --nice=5', '--qos=low'],
  },
  timeLimitMs: 7_200_000,
  workingDirectory: '/',
  logFile: '/logs/task-%a.log',
  workFile: '/work.txt',
  command: ['true'],
};

it('asks the cluster for what was asked for, and for nothing else', () => {
  const directives = batchScript(OPTIONS).match(/^#SBATCH .*$/gmu);
  expect(directives).toEqual([
    '#SBATCH --job-name="evalcurve-my results"',
    '#SBATCH --partition=gpu',
    '#SBATCH --time=2:00:00',
    '#SBATCH --nodes=1',
    '#SBATCH --ntasks=1',
    '#SBATCH --gpus-per-task=1',
    '#SBATCH --mem=64G',
    '#SBATCH --signal=B:USR2@120',
    '#SBATCH --requeue',
    '#SBATCH --constraint=a100 --nice=5',
    '#SBATCH --qos=low',
    '#SBATCH --comment=evalcurve:1b4e28ba',
    '#SBATCH --array=0-2%2',
    '#SBATCH --output=/logs/task-%a.log',
    '#SBATCH --open-mode=append',
  ]);
});

it('asks for no warning where the limit is short: Slurm would give it at the start', () => {
  expect(batchScript({ ...OPTIONS, timeLimitMs: 300_000 })).not.toContain('--signal');
});

it('gives each task its own line, whatever is in the words, and ends as the command ends', async () => {
  const directory = await testDirectory({ 'work it.txt': 'a\nb,c\n', 'go.sh': 'printf "<%s>" "$@"; exit 3' });
  const script = batchScript({
    ...OPTIONS,
    workingDirectory: directory.path,
    workFile: join(directory.path, 'work it.txt'),
    command: ['sh', 'go.sh', "it's $HOME", '--checkpoints', '$work', 'part-$SLURM_ARRAY_TASK_ID'],
  });
  const env = { PATH: process.env['PATH'], SLURM_ARRAY_TASK_ID: '1', SLURMD_NODENAME: 'n1' };
  const { status, stdout } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
  expect(stdout).toBe(`task 1 on n1, started again 0 times: b,c\n<it's $HOME><--checkpoints><b,c><part-1>`);
  expect(status).toBe(3);
  await directory.remove();
});

// What stands for a controller that tells of one job: that others go first, or not.
async function endedEarly(times: number, preemptTime: string): Promise<string[]> {
  const directory = await testDirectory({
    'bin/scontrol': `#!/bin/sh\necho "$@" >> "\${0%/*}/../called"; echo "JobId=9 PreemptTime=${preemptTime} x"\n`,
    'work.txt': 'a\n',
  });
  const { path } = directory;
  const script = batchScript({
    ...{ ...OPTIONS, workingDirectory: path, workFile: join(path, 'work.txt') },
    command: ['sh', '-c', 'sleep 0.2; kill -USR2 $PPID; exec sleep 20'],
  });
  for (let restarts = 0; restarts < times; restarts += 1) {
    const env = {
      ...{ PATH: `${path}/bin:${process.env['PATH']}`, SLURM_RESTART_COUNT: String(restarts) },
      ...{ SLURM_ARRAY_JOB_ID: '7', SLURM_ARRAY_TASK_ID: '0', SLURMD_NODENAME: 'n1' },
    };
    expect(spawnSync('bash', ['-c', script], { env }).status).toBe(1);
  }
  const called = await readFile(join(path, 'called'), 'utf8');
  await directory.remove();
  return called.split('\n').filter((line) => line.startsWith('requeue'));
}

it('starts again as often as others go first, and three times before a time limit', async () => {
  expect(await endedEarly(5, '2026-11-26T09:22:43')).toEqual(Array(5).fill('requeue 7_0'));
  expect(await endedEarly(5, 'None')).toEqual(Array(3).fill('requeue 7_0'));
});
