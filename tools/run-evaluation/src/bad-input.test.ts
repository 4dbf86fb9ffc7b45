import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import {
  startHub,
  testDirectory,
  writeCheckpointRun,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';
import { runEvaluationCommand } from './run-evaluation-command.ts';

const REPOSITORY = 'tiiuae/dense-500m-arch1';

let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({
    'empty/readme.txt': '',
    'broken.json': '{"name": "x"',
    'wrong.json': '{"name": "x"}',
  });
  const { branches } = await writeCheckpointRun({
    directory: join(directory.path, 'run'),
    layout: 'subfolder',
    ids: ['iter_0002000', 'iter_0004000'],
  });
  hub = await startHub({ models: { [REPOSITORY]: { branches } } });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

async function run(...argv: string[]): Promise<{ exitCode: number; stderr: string }> {
  const env = { HOME: directory.path, HF_ENDPOINT: hub.url, PATH: process.env['PATH'] };
  const { context, stderr } = captureContext({ cwd: directory.path, env });
  const exitCode = await runTool({ name: 'run-evaluation', commands: runEvaluationCommand, argv, context });
  return { exitCode, stderr: stderr() };
}

it.each([
  ['no model at all', [], /no model: expected --preset NAME or --model REPO\|DIR/u],
  ['an unknown preset', ['--preset', 'dense-500m'], /dense-500m-arch1/u],
  ['a preset file that is cut off', ['--preset', './broken.json'], /preset file .*broken\.json: not JSON/u],
  ['a preset file without a model', ['--preset', './wrong.json'], /model/u],
  ['a preset file that is missing', ['--preset', './none.json'], /none\.json: cannot be read/u],
  ['a model that is neither folder nor repo', ['--model', 'nothing'], /no such folder, and not a Hub repo/u],
  ['a folder without checkpoints', ['--model', 'empty'], /no checkpoint in .*empty/u],
  ['a repo that is missing', ['--model', 'tiiuae/dense-501m'], /tiiuae\/dense-501m/u],
  ['a revision that is missing', ['--model', REPOSITORY, '--revision', 'dev'], /dev/u],
  ['an unknown checkpoint', ['--model', REPOSITORY, '--checkpoints', 'iter_0003000'], /iter_0003000/u],
  ['a selection of no known form', ['--model', REPOSITORY, '--checkpoints', 'every:x'], /every:x/u],
  [
    'a batch size of nought',
    ['--model', REPOSITORY, '--batch-size', '0'],
    /expected a positive integer or auto/u,
  ],
  [
    'a limit below nought',
    ['--model', REPOSITORY, '--limit', '-1'],
    /--limit -1: expected a positive integer/u,
  ],
  [
    'half a few-shot example',
    ['--model', REPOSITORY, '--num-fewshot', '0.5'],
    /--num-fewshot 0\.5: expected an integer/u,
  ],
  ['an unknown flag', ['--model', REPOSITORY, '--batchsize', '8'], /batch-?size/u],
  ['an unknown layout', ['--model', REPOSITORY, '--layout', 'tree'], /subfolder/u],
  [
    'an endpoint that is down',
    ['--model', REPOSITORY, '--endpoint', 'http://127.0.0.1:9', '--retries', '0'],
    /127\.0\.0\.1:9/u,
  ],
  [
    'a bound without a decision',
    ['--model', REPOSITORY, '--bound', '0.3'],
    /--until decided, which is missing/u,
  ],
  [
    'a decision against no bound',
    ['--model', REPOSITORY, '--tasks', 'gsm8k', '--until', 'decided'],
    /the score of guessing at gsm8k is not known\n {2}Give the accuracy to compare with: --bound 0\.3/u,
  ],
  [
    'a decision by two scores',
    ['--model', REPOSITORY, '--tasks', 'sciq,piqa', '--until', 'decided'],
    /needs one task whose score decides, not sciq,piqa/u,
  ],
  [
    'a bound in per cent',
    ['--model', REPOSITORY, '--until', 'decided', '--bound', '30'],
    /--bound 30: expected an accuracy between 0 and 1/u,
  ],
  [
    'a decision about a run that goes on',
    ['--model', REPOSITORY, '--until', 'decided', '--follow'],
    /--until and --follow exclude each other/u,
  ],
  [
    'a decision on a cluster',
    ['--model', REPOSITORY, '--until', 'decided', '--on', 'slurm'],
    /--until and --on exclude each other/u,
  ],
  ['a harness that is not there', ['--model', REPOSITORY, '--harness', './no-venv'], /no-venv/u],
])('says what is wrong with %s, exits with 2 and writes nothing', async (_, argv, message) => {
  const before = await readdir(directory.path);
  const { exitCode, stderr } = await run(...argv);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect(await readdir(directory.path)).toEqual(before);
});

it.each([
  ['401', { kind: 'status', status: 401 }, /denies access to tiiuae\/dense-500m-arch1 \(401/u],
  ['403', { kind: 'status', status: 403 }, /denies access to tiiuae\/dense-500m-arch1 \(403/u],
  ['404', { kind: 'status', status: 404 }, /tiiuae\/dense-500m-arch1/u],
  ['503', { kind: 'status', status: 503 }, /503/u],
  ['nothing', { kind: 'down' }, /127\.0\.0\.1/u],
] as const)(
  'says that the endpoint answers %s, exits with 2 and writes nothing',
  async (_, fault, message) => {
    const before = await readdir(directory.path);
    hub.inject(fault);
    const { exitCode, stderr } = await run('--model', REPOSITORY, '--retries', '0');
    hub.heal();
    expect(stderr.split('\n')[0]).toMatch(message);
    expect(exitCode).toBe(2);
    expect(await readdir(directory.path)).toEqual(before);
  },
);
