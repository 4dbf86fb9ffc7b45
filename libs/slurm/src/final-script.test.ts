import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { finalScript } from './final-script.ts';

const SCRIPT = finalScript({
  name: 'evalcurve-x-curve',
  comment: 'evalcurve:1b4e28ba:curve',
  resources: {
    ...{ partition: 'gpu', time: '2:00:00', gpusPerTask: 1, mem: '64G' },
    sbatchOptions: ['--time=8:00:00 --nice=5'],
  },
  workingDirectory: '/',
  logFile: '/logs/curve.log',
  commands: [
    ['sh', '-c', 'echo "$0"; exit 3', "it's $HOME"],
    ['echo', 'drawn'],
  ],
});

it('asks for little, by the same partition and other options', () => {
  expect(SCRIPT.match(/(?<=^#SBATCH ).*$/gmu)).toEqual([
    ...[
      '--job-name=evalcurve-x-curve',
      '--partition=gpu',
      '--nodes=1',
      '--ntasks=1',
      '--time=8:00:00 --nice=5',
      // The last of two counts.
      '--time=10',
    ],
    ...['--comment=evalcurve:1b4e28ba:curve', '--output=/logs/curve.log', '--open-mode=append'],
    '--kill-on-invalid-dep=yes',
  ]);
});

it('runs every command, and fails where one has', () => {
  const { status, stdout } = spawnSync('bash', ['-c', SCRIPT], { encoding: 'utf8' });
  expect(stdout).toBe("it's $HOME\ndrawn\n");
  expect(status).toBe(3);
});
