import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inventedQuestions, startHub, testDirectory, writeMmluDataset } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  DatasetFormatError,
  DatasetSplitNotFoundError,
  digestDatasetFolder,
  folderDatasetSource,
  hubDatasetSource,
  readMmluSubjects,
} from './index.ts';
import type { Hub } from './index.ts';

let directory: TestDirectory;
let server: TestHub;
let hub: Hub;

beforeAll(async () => {
  directory = await testDirectory({ 'empty/README.md': 'no data here' });
  const main = join(directory.path, 'mmlu');
  await writeMmluDataset({ directory: main, testQuestions: 4 });
  await cp(join(main, 'anatomy'), join(directory.path, 'converted', 'plain'), { recursive: true });
  server = await startHub({
    datasets: {
      'cais/mmlu': { branches: { main } },
      'runs/script': {
        branches: {
          main: join(directory.path, 'empty'),
          'refs/convert/parquet': join(directory.path, 'converted'),
        },
      },
    },
  });
  hub = { url: server.url, cacheDirectory: join(directory.path, 'cache'), retries: 0 };
});
beforeEach(() => {
  server.forgetRequests();
});
afterAll(async () => {
  await server.stop();
  await directory.remove();
});

const written = inventedQuestions({ subject: 'anatomy', split: 'test', count: 4, seed: 0 });
const asRead = written.map(({ question, choices, answer }) => ({ question, choices, answer }));

it('reads the questions of a subject from the Hub in the order of the dataset', async () => {
  const questions = await readMmluSubjects({ source: hubDatasetSource(hub), subjects: ['anatomy'] });

  expect(questions.get('anatomy')).toEqual(asRead);
});

it.each([
  ['the dataset itself', 'mmlu'],
  ['a folder of datasets', '.'],
])('reads them from %s too', async (_, folder) => {
  const source = folderDatasetSource(join(directory.path, folder));

  expect((await readMmluSubjects({ source, subjects: ['anatomy'] })).get('anatomy')).toEqual(asRead);
});

it('reads the examples too', async () => {
  const options = { source: hubDatasetSource(hub), subjects: ['anatomy'], split: 'dev' } as const;

  expect((await readMmluSubjects(options)).get('anatomy')).toHaveLength(5);
});

it('fetches a file once, from the storage of large files', async () => {
  const files = (): string[] =>
    server.requests.filter(({ server: on }) => on === 'storage').map(({ path }) => path);
  const options = { source: hubDatasetSource(hub), subjects: ['virology'] };
  await readMmluSubjects(options);
  expect(files()).toHaveLength(1);
  await readMmluSubjects(options);
  expect(files()).toHaveLength(1);
  expect(await readdir(join(directory.path, 'cache/datasets'))).toEqual(['cais--mmlu']);
});

it('identifies the datasets of a folder by what is asked of them, wherever they are', async () => {
  const request = { repository: 'cais/mmlu', configs: ['anatomy'], split: 'test' };
  const digestOf = (folder: string) => digestDatasetFolder(join(directory.path, folder), [request]);
  await cp(join(directory.path, 'mmlu'), join(directory.path, 'moved/cais/mmlu'), { recursive: true });
  await cp(
    join(directory.path, 'mmlu/virology/dev-00000-of-00001.parquet'),
    join(directory.path, 'moved/cais/mmlu/virology/test-00000-of-00001.parquet'),
  );
  const original = await digestOf('mmlu');
  expect(original).toMatch(/^sha256:[0-9a-f]{16}$/u);
  expect(await digestOf('moved')).toBe(original);

  await cp(
    join(directory.path, 'mmlu/virology/test-00000-of-00001.parquet'),
    join(directory.path, 'moved/cais/mmlu/anatomy/test-00000-of-00001.parquet'),
  );
  expect(await digestOf('moved')).not.toBe(original);
});

it('reads what the Hub made of a dataset that has no parquet files, and its only configuration', async () => {
  const request = { repository: 'runs/script', configs: [null], split: 'test' };
  const rows = await hubDatasetSource(hub).readRows(request);

  expect(rows.get(null)).toHaveLength(4);
});

it.each([
  ['the Hub', () => hubDatasetSource(hub)],
  ['a folder', () => folderDatasetSource(join(directory.path, 'mmlu'))],
])('suggests the nearest subject of %s', async (_, open) => {
  const failure = await readMmluSubjects({ source: open(), subjects: ['anatomi'] }).catch(
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(DatasetSplitNotFoundError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/mmlu has no anatomi\/test in parquet files$/u),
    hint: expect.stringContaining('anatomy/test'),
  });
});

it('says of a damaged file that it is no parquet file', async () => {
  const other = await testDirectory({ 'all/test-00000-of-00001.parquet': 'no parquet' });
  const lying = await startHub({ datasets: { 'runs/data': { branches: { main: other.path } } } });
  const request = { repository: 'runs/data', configs: ['all'], split: 'test' };

  await expect(hubDatasetSource({ ...hub, url: lying.url }).readRows(request)).rejects.toThrow(
    DatasetFormatError,
  );
  await expect(folderDatasetSource(other.path).readRows(request)).rejects.toThrow(
    /, all\/test-00000-of-00001\.parquet: expected a parquet file/u,
  );
  await lying.stop();
  await other.remove();
});
