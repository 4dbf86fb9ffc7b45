import { afterEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { cancelSweepCommand } from './cancel-sweep-command.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

async function cancel(files: Record<string, string>, ...argv: string[]): Promise<string> {
  directory = await testDirectory(files);
  const { context, stderr } = captureContext({ cwd: directory.path, env: { PATH: '' } });
  const exitCode = await runTool({ name: 'cancel-sweep', commands: cancelSweepCommand, argv, context });
  return `${exitCode} ${stderr()}`;
}

it('asks no Slurm where nothing was submitted', async () => {
  expect(await cancel({ 'results_x/': '' })).toBe(
    '0 Nothing to cancel: no task of this folder waits or runs.\n',
  );
});

it('says so where something was submitted and there is no Slurm here', async () => {
  const submission = JSON.stringify({
    schemaVersion: 1,
    id: '1b4e28ba',
    jobId: 42,
    submittedAt: '2026-11-26T03:00:00.000Z',
    tasks: [['step1']],
  });
  const files = { 'results_x/.evalcurve/slurm/1b4e28ba/submission.json': submission };
  expect(await cancel(files, 'results_x')).toMatch(/^2 ✗ no squeue here\n {2}Run it on a login node/u);
});
