import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { sweepStatusCommand } from './sweep-status-command.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

async function status(files: Record<string, string>, ...argv: string[]): Promise<string> {
  directory = await testDirectory(files);
  const { path: cwd } = directory;
  const { context, stdout, stderr } = captureContext({ cwd, env: { PATH: join(cwd, 'bin') } });
  await runTool({ name: 'sweep-status', commands: sweepStatusCommand, argv, context });
  return stdout() + stderr();
}

const SWEEP = JSON.stringify({
  schemaVersion: 1,
  planned: ['step1', 'step2', 'step3', 'step4'],
  running: [{ id: 'step2', sinceMs: Date.now() - 65_000, device: 'cuda:1' }],
  failed: [{ id: 'step1', reason: 'out of memory', logFile: '' }],
});
const lockOf = (pid: number): string => JSON.stringify({ host: hostname(), pid, startedAt: null });

it('tells what a sweep on this machine is doing, without Slurm', async () => {
  const files = {
    'results_x/.evalcurve/sweep.json': SWEEP,
    'results_x/.evalcurve/lock.json': lockOf(process.pid),
  };
  const text = await status(files);
  expect(text.replace(/(?<=for ).*/u, 'a while')).toBe(
    [
      'results_x · 0 of 4 done',
      '  ✗ step1   out of memory',
      '  ▶ step2   running on cuda:1 for a while',
      '  · step3 … step4 (2)   waiting',
      '',
    ].join('\n'),
  );
});

it.each([
  [
    '2000-01-01T00:00:00.000Z',
    /✗ step1 {3}out of memory\n {2}▶ step2 {3}running on cuda:1 for .*\n {2}· step3/u,
  ],
  ['2999-01-01T00:00:00.000Z', /✗ step1 … step2 \(2\) {3}not evaluated: cancelled .*\n.*\n {2}· step3/u],
])(
  'tells of the sweep here or of the tasks, whichever is later: submitted at %s',
  async (submittedAt, told) => {
    const tasks = [['step1'], ['step2']];
    const job = '{"job_id": 7, "array_job_id": 7, "array_task_string": "0-1", "array_task_id": null';
    const more =
      '"comment": "evalcurve:1b4e28ba", "job_state": "CANCELLED", "start_time": 0, "submit_time": 1';
    const text = await status({
      'bin/squeue': `#!/bin/sh\necho '{"jobs": [${job}, ${more}}]}'\n`,
      'results_x/.evalcurve/sweep.json': SWEEP,
      'results_x/.evalcurve/lock.json': lockOf(process.pid),
      'results_x/.evalcurve/slurm/1b4e28ba/submission.json': JSON.stringify({
        ...{ schemaVersion: 1, id: '1b4e28ba', jobId: 7, submittedAt, tasks },
      }),
    });
    expect(text).toMatch(told);
  },
);

it('tells how far it is with what it evaluates and fetches', async () => {
  const checkpoints = {
    step2: { phase: 'scoring', done: 41_120, total: 56_168 },
    step3: { phase: 'fetching', done: 1.2e9, total: 3e9 },
  };
  const files = {
    'results_x/.evalcurve/sweep.json': SWEEP,
    'results_x/.evalcurve/progress.json': JSON.stringify({ schemaVersion: 1, checkpoints }),
    'results_x/.evalcurve/lock.json': lockOf(process.pid),
  };
  const text = await status(files);
  expect(text).toMatch(/▶ step2 {3}running on cuda:1 for 1 min \d+ s: scoring 41,120 \/ 56,168 {3}73 ?%\n/u);
  expect(text).toMatch(/· step3 {3}waiting: fetching 1.2 GB \/ 3.0 GB {3}40 ?%\n {2}· step4 {3}waiting\n/u);
  await directory.remove();
  // Left behind by one that was killed.
  expect(await status({ ...files, 'results_x/.evalcurve/lock.json': lockOf(2 ** 22) })).not.toContain('%');
});

it('tells what each part of a sweep is doing, on whatever machine', async () => {
  const part = (checkpoints: object): string =>
    JSON.stringify({ schemaVersion: 1, planned: [], running: [], failed: [], ...checkpoints });
  const running = [{ id: 'step2', sinceMs: Date.now() - 1000, device: 'cuda:0' }];
  const elsewhere = JSON.stringify({ host: 'elsewhere', pid: 1, startedAt: null });
  const text = await status({
    'results_x/.evalcurve/parts/a/sweep.json': part({ planned: ['step1', 'step2'], running }),
    'results_x/.evalcurve/parts/a/lock.json': elsewhere,
    // One that was killed; what it had another has now.
    'results_x/.evalcurve/parts/b/sweep.json': part({ planned: ['step2', 'step3'] }),
    'results_x/step1/run.json': '{}',
  });
  expect(text.replace(/(?<=for ).*/u, 'a while')).toBe(
    [
      'results_x · 1 of 3 done',
      '  ▶ step2   running on cuda:0 for a while',
      '  ✗ step3   not evaluated: nothing that runs has it',
      '',
    ].join('\n'),
  );
});

it('tells what a sweep that was killed has left', async () => {
  expect(await status({ 'results_x/.evalcurve/sweep.json': SWEEP }, '--lang', 'zh')).toBe(
    [
      'results_x · 已完成 0 / 4',
      '  ✗ step1   out of memory',
      '  ✗ step2 … step4 (3)   未评测：没有任务在处理它',
      '',
    ].join('\n'),
  );
});

it('says where nothing ever ran, and where Slurm is missing that was submitted to', async () => {
  expect(await status({ 'results_x/': '' })).toBe('No sweep was ever started here.\n');
  await directory.remove();
  const submission = JSON.stringify({
    schemaVersion: 1,
    id: '1b4e28ba',
    jobId: 42,
    submittedAt: '2026-11-26T03:00:00.000Z',
    tasks: [['step1']],
  });
  const files = { 'results_x/.evalcurve/slurm/1b4e28ba/submission.json': submission };
  expect(await status(files, '--json')).toMatch(/^✗ no squeue here\n {2}Run it on a login node/u);
});
