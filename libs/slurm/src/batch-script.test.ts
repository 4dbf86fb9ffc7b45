import { spawnSync } from 'node:child_process';
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
    sbatchOptions: '--constraint=a100 --nice=5',
  },
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
    '#SBATCH --comment=evalcurve:1b4e28ba',
    '#SBATCH --array=0-2%2',
    '#SBATCH --output=/logs/task-%a.log',
    '#SBATCH --open-mode=append',
  ]);
});

it('asks for no warning where the limit is short: Slurm would give it at the start', () => {
  const resources = { ...OPTIONS.resources, time: '5:00' };
  expect(batchScript({ ...OPTIONS, resources })).not.toContain('--signal');
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
