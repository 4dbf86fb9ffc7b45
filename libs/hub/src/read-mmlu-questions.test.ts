import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inventedQuestions, startHub, testDirectory, writeMmluDataset } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  DatasetFormatError,
  DatasetSplitNotFoundError,
  readDatasetRows,
  readMmluQuestions,
} from './index.ts';
import type { Hub } from './index.ts';

let directory: TestDirectory;
let server: TestHub;
let hub: Hub;

beforeAll(async () => {
  directory = await testDirectory();
  await writeMmluDataset({ directory: join(directory.path, 'mmlu'), testQuestions: 4 });
  const main = join(directory.path, 'mmlu');
  server = await startHub({ datasets: { 'cais/mmlu': { branches: { main } } } });
  hub = { url: server.url, cacheDirectory: join(directory.path, 'cache'), retries: 0 };
});
beforeEach(() => {
  server.forgetRequests();
});
afterAll(async () => {
  await server.stop();
  await directory.remove();
});

it('reads the questions of a subject in the order of the dataset', async () => {
  const questions = await readMmluQuestions({ hub, subject: 'anatomy' });
  const written = inventedQuestions({ subject: 'anatomy', split: 'test', count: 4, seed: 0 });

  expect(questions).toEqual(written.map(({ question, choices, answer }) => ({ question, choices, answer })));
});

it('reads the examples too', async () => {
  expect(await readMmluQuestions({ hub, subject: 'anatomy', split: 'dev' })).toHaveLength(5);
});

it('fetches a file once, from the storage of large files', async () => {
  const files = (): string[] =>
    server.requests.filter(({ server: on }) => on === 'storage').map(({ path }) => path);
  await readMmluQuestions({ hub, subject: 'virology' });
  expect(files()).toHaveLength(1);
  await readMmluQuestions({ hub, subject: 'virology' });
  expect(files()).toHaveLength(1);
  expect(await readdir(join(directory.path, 'cache/datasets'))).toEqual(['cais--mmlu']);
});

it('suggests the nearest subject', async () => {
  const failure = await readMmluQuestions({ hub, subject: 'anatomi' }).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(DatasetSplitNotFoundError);
  expect(failure).toMatchObject({
    message: 'dataset cais/mmlu has no anatomi/test in parquet files',
    hint: expect.stringContaining('anatomy/test'),
  });
});

it('says of a damaged file that it is no parquet file', async () => {
  const other = await testDirectory({ 'all/test-00000-of-00001.parquet': 'no parquet' });
  const lying = await startHub({ datasets: { 'runs/data': { branches: { main: other.path } } } });
  const rows = readDatasetRows({
    hub: { ...hub, url: lying.url },
    repository: 'runs/data',
    config: 'all',
    split: 'test',
  });

  await expect(rows).rejects.toThrow(DatasetFormatError);
  await lying.stop();
  await other.remove();
});
