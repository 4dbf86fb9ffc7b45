import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { runEvaluationCommand } from '../run-evaluation-command.ts';

let directory: TestDirectory;

beforeAll(async () => {
  // What stands for a cluster's commands that do not do what is needed; real ones are in slurm-run.test.ts.
  const answer = (text: string): string => `#!/bin/sh\n${text}\n`;
  directory = await testDirectory({
    'old/scontrol': answer("echo 'MaxArraySize = 1001'"),
    'old/squeue': answer(
      '[ "$1" = --version ] && echo slurm 20.02.7 && exit; echo "squeue: unrecognized option \'--json\'" >&2; exit 1',
    ),
    'old/sbatch': answer('echo 7 >> "$HOME/submitted"; echo 7'),
    'denied/squeue': answer('echo \'{"jobs": []}\''),
    'denied/scontrol': answer("echo 'MaxArraySize = 1001'"),
    'denied/sbatch': answer(
      'echo "allocation failure: User\'s group not permitted to use this partition" >&2; exit 1',
    ),
    'poor/squeue': answer('echo \'{"jobs": []}\''),
    'poor/scontrol': answer("echo 'MaxArraySize = 1001'"),
    'poor/sbatch': answer(
      'echo "sbatch: error: Invalid account or account/partition combination specified" >&2; exit 1',
    ),
    'lost/scontrol': answer('echo "scontrol: fatal: Could not establish a configuration source" >&2; exit 1'),
    // Nothing that may be run.
    'locked/scontrol': '',
    'results_y/.evalcurve/slurm.json': '{"partitions": "gpu"}',
  });
});
afterAll(() => directory.remove());

const DEMO = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm'];

it.each([
  [
    'no Slurm',
    DEMO,
    '',
    /^✗ no scontrol here\n {2}Run it on a login node of a cluster with Slurm 22\.05 or newer/mu,
  ],
  [
    'a Slurm without JSON',
    DEMO,
    'old',
    /^✗ squeue cannot print JSON \(slurm 20\.02\.7\)\n {2}Run it on a login node of a cluster with Slurm 22\.05/mu,
  ],
  [
    'a Slurm without a cluster',
    DEMO,
    'lost',
    /^✗ scontrol knows of no cluster here\n {2}Run it on a login node/mu,
  ],
  ['commands that this user may not run', DEMO, 'locked', /^✗ scontrol may not be run by you\n/mu],
  [
    'what the cluster does not permit',
    DEMO,
    'denied',
    /^✗ sbatch: allocation failure: User's group not permitted .*\n {2}Nothing was submitted\. Who may use which/mu,
  ],
  [
    'an account that is none',
    [...DEMO, '--account', 'nope'],
    'poor',
    /^✗ sbatch: Invalid account or .*\n {2}Nothing was submitted\. Your accounts: sacctmgr/mu,
  ],
  ['a batch size for each task', [...DEMO, '--batch-size', 'auto'], '', /^✗ --batch-size auto: each task/mu],
  ['new results among old', [...DEMO, '--force'], '', /^✗ --force: on a cluster/mu],
  ['no number of tasks', [...DEMO, '--max-tasks', 'some'], '', /^✗ --max-tasks some: expected an integer/mu],
  ['no option of sbatch', [...DEMO, '--sbatch-option', ''], '', /^✗ --sbatch-option: expected an option/mu],
  [
    'an unknown key among the defaults of a tree',
    [...DEMO, '--output', 'results_y'],
    '',
    /^✗ .*results_y\/\.evalcurve\/slurm\.json: Unrecognized key: "partitions"\n {2}.*\n {2}partition, account/mu,
  ],
  ['flags of a cluster at home', ['--preset', 'demo', '--time', '1:00:00'], '', /time -> on/u],
  ['a part that is submitted', [...DEMO, '--part', 'a'], '', /--part and --on exclude each other/u],
  [
    'no list of fetched checkpoints',
    ['--preset', 'demo', '--located', 'x.json'],
    '',
    /^✗ --located .*x\.json: no list/mu,
  ],
])('refuses %s in one line, with exit code 2 and nothing written', async (_, argv, path, message) => {
  const before = await readdir(directory.path, { recursive: true });
  const env = { HOME: directory.path, PATH: join(directory.path, path) };
  const { context, stderr } = captureContext({ cwd: directory.path, env });
  const exitCode = await runTool({ name: 'run-evaluation', commands: runEvaluationCommand, argv, context });
  expect(stderr()).toMatch(message);
  expect(exitCode).toBe(2);
  expect(await readdir(directory.path, { recursive: true })).toEqual(before);
});
