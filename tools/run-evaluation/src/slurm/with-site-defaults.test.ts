import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { withSiteDefaults } from './with-site-defaults.ts';

const FLAGS = {
  ...{ trustRemoteCode: false, fetchAhead: 1, retries: 4, force: false, dryRun: false, json: false },
  ...{ worker: true, verifyWorker: false, sharePrefix: false },
  partition: 'debug',
  account: undefined,
};

let directory: TestDirectory;

afterEach(() => directory.remove());

async function flagsWith(text: string): Promise<object> {
  directory = await testDirectory({ '.config/evalcurve/slurm.json': text });
  return withSiteDefaults(FLAGS, optionsIn(directory));
}

const optionsIn = ({ path }: TestDirectory) => ({ env: { HOME: path }, root: join(path, 'results') });

it('takes what was not given from the file of the user', async () => {
  const flags = await flagsWith('{"partition": "gpu", "account": "lab", "gpusPerTask": 1}');
  expect(flags).toEqual({ ...FLAGS, account: 'lab', gpusPerTask: 1 });
});

it('does without a file, and takes what sbatch would where neither file nor flag says it', async () => {
  directory = await testDirectory({});
  const { env, root } = optionsIn(directory);
  expect(await withSiteDefaults(FLAGS, { env, root })).toEqual(FLAGS);
  const sbatch = { SBATCH_ACCOUNT: 'lab', SBATCH_PARTITION: 'gpu', SBATCH_TIMELIMIT: '1' };
  expect(await withSiteDefaults(FLAGS, { env: { ...env, ...sbatch }, root })).toEqual({
    ...FLAGS,
    account: 'lab',
  });
});

it('takes what the results tree says before what the user says, and flags before both', async () => {
  directory = await testDirectory({
    'elsewhere/evalcurve/slurm.json': '{"account": "lab", "time": "1:00:00", "maxTasks": 4}',
    'results/.evalcurve/slurm.json': '{"partition": "gpu", "time": "3:00:00", "checkpointsPerTask": "auto"}',
  });
  const { root } = optionsIn(directory);
  const sbatch = { SBATCH_ACCOUNT: 'other', SBATCH_PARTITION: 'other' };
  const env = { ...sbatch, XDG_CONFIG_HOME: join(directory.path, 'elsewhere') };
  expect(await withSiteDefaults(FLAGS, { env, root })).toEqual({
    ...FLAGS,
    ...{ account: 'lab', time: '3:00:00', maxTasks: 4, checkpointsPerTask: 'auto' },
  });
});

it.each([
  ['{"gpus": 1}', 'Unrecognized key: "gpus"'],
  ['{"checkpointsPerTask": "all"}', 'checkpointsPerTask: Invalid input'],
  ['[]', 'Invalid input'],
  ['{"gpusPerTask": "one"}', 'gpusPerTask: Invalid input'],
  ['partition: gpu', 'SyntaxError'],
])('refuses %s in one line that names the file', async (text, problem) => {
  await expect(flagsWith(text)).rejects.toThrow(`.config/evalcurve/slurm.json: ${problem}`);
});
