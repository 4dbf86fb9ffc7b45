import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { cancelSweepCommand } from './cancel-sweep-command.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

const SUBMISSION = JSON.stringify({
  ...{ schemaVersion: 1, id: '1b4e28ba', jobId: 42, submittedAt: '2026-11-26T03:00:00.000Z' },
  tasks: [['step1']],
});

async function cancel(files: Record<string, string>, ...argv: string[]): Promise<string> {
  directory = await testDirectory(files);
  const { path: cwd } = directory;
  const env = { PATH: join(cwd, 'bin'), HOME: cwd };
  const { context, stderr } = captureContext({ cwd, env });
  const exitCode = await runTool({ name: 'cancel-sweep', commands: cancelSweepCommand, argv, context });
  return `${exitCode} ${stderr()}`;
}

it('asks no Slurm where nothing was submitted', async () => {
  expect(await cancel({ 'results_x/': '' })).toBe(
    '0 Nothing to cancel: no task of this folder waits or runs.\n',
  );
});

it('says so where something was submitted and there is no Slurm here', async () => {
  const files = { 'results_x/.evalcurve/slurm/1b4e28ba/submission.json': SUBMISSION };
  expect(await cancel(files, 'results_x')).toMatch(/^2 ✗ no squeue here\n {2}Run it on a login node/u);
});

// What stands for a cluster that tells of one job until it is cancelled, or for ever.
async function cancelOf(job: Record<string, unknown>, ends: boolean): Promise<string> {
  const queue = (jobs: object[]): string => `echo '${JSON.stringify({ jobs })}'`;
  const told = { job_id: 42, array_job_id: 0, array_task_id: null, start_time: 1, submit_time: 1, ...job };
  return cancel(
    {
      'bin/squeue': `#!/bin/sh\n[ -e "$HOME/over" ] && ${queue([])} && exit; ${queue([told])}\n`,
      'bin/scancel': `#!/bin/sh\n${ends ? 'echo > "$HOME/over"' : 'true'}\n`,
      'results_x/.evalcurve/slurm/1b4e28ba/submission.json': SUBMISSION,
    },
    'results_x',
  );
}

it('says so where only the job was left that draws the curve', async () => {
  const job = { comment: 'evalcurve:1b4e28ba:curve', job_state: 'PENDING' };
  expect(await cancelOf(job, true)).toBe(
    '0 Cancelled the job that would have drawn the curve; no task was left.\n',
  );
});

it('waits for no node that is not done with a task for minutes', async () => {
  const task = { array_job_id: 42, array_task_id: 0, comment: 'evalcurve:1b4e28ba', nodes: 'n3' };
  const text = await cancelOf({ ...task, job_state: 'COMPLETING', end_time: 1 }, false);
  expect(text).toMatch(
    /^0 Cancelled 1 task\..*\nSlurm is not done with what ran on n3 \(COMPLETING\): sinfo -R/u,
  );
});
