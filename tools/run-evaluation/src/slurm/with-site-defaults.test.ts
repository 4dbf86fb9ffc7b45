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
  return withSiteDefaults(FLAGS, { env: { HOME: directory.path } });
}

it('takes what was not given from the file of the user', async () => {
  const flags = await flagsWith('{"partition": "gpu", "account": "lab", "gpusPerTask": 1}');
  expect(flags).toEqual({ ...FLAGS, account: 'lab', gpusPerTask: 1 });
});

it('does without a file', async () => {
  directory = await testDirectory({});
  expect(await withSiteDefaults(FLAGS, { env: { HOME: directory.path } })).toEqual(FLAGS);
});

it.each([
  ['{"gpus": 1}', 'Unrecognized key: "gpus"'],
  ['{"gpusPerTask": "one"}', 'gpusPerTask: Invalid input'],
  ['partition: gpu', 'SyntaxError'],
])('refuses %s in one line that names the file', async (text, problem) => {
  await expect(flagsWith(text)).rejects.toThrow(`.config/evalcurve/slurm.json: ${problem}`);
});
