import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  downloadFile,
  fileDownloadInfo,
  listFiles,
  modelInfo,
  pathsInfo,
  snapshotDownload,
  whoAmI,
} from '@huggingface/hub';
import type { ListFileEntry } from '@huggingface/hub';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { startHub } from './start-hub.ts';
import type { TestHub } from './start-hub.ts';

let directory: TestDirectory;
let hub: TestHub;

beforeEach(async () => {
  directory = await testDirectory({
    'run/README.md': '# A run\n',
    'run/iter_0002000/config.json': '{}',
    'run/iter_0002000/model.safetensors': 'weights',
  });
  const repository = { branches: { main: join(directory.path, 'run') }, token: 'hf_right' };
  hub = await startHub({ models: { 'a/run': repository }, pageSize: 2 });
});

afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

const access = () => ({ repo: 'a/run', hubUrl: hub.url, accessToken: 'hf_right' });

it('lists, describes and reads files for the official Node client', async () => {
  const listed: ListFileEntry[] = [];
  for await (const entry of listFiles({ ...access(), recursive: true, expand: true })) listed.push(entry);
  expect(listed.map(({ path }) => path)).toEqual([
    'README.md',
    'iter_0002000',
    'iter_0002000/config.json',
    'iter_0002000/model.safetensors',
  ]);
  const path = 'iter_0002000/model.safetensors';
  const [info] = await pathsInfo({ ...access(), paths: [path, 'none'], expand: true });
  expect(info?.lfs?.oid).toBe(listed.at(-1)?.lfs?.oid);
  expect(await fileDownloadInfo({ ...access(), path })).toMatchObject({
    size: 7,
    etag: `"${info?.lfs?.oid}"`,
  });
  expect(await (await downloadFile({ ...access(), path }))?.text()).toBe('weights');
  expect(await downloadFile({ ...access(), path: 'none' })).toBeNull();
});

it('tells it the commit and who asks, and refuses one without the token', async () => {
  const { sha } = await modelInfo({ ...access(), name: 'a/run', additionalFields: ['sha'] });
  expect(sha).toMatch(/^[0-9a-f]{40}$/u);
  expect(await whoAmI(access())).toMatchObject({ type: 'user', name: 'tester' });
  await expect(listFiles({ repo: 'a/run', hubUrl: hub.url }).next()).rejects.toMatchObject({
    statusCode: 401,
  });
});

it('lets it fetch a whole repository without telling the storage the token', async () => {
  const talk = jest.spyOn(console, 'debug').mockReturnValue();
  const folder = await snapshotDownload({ ...access(), cacheDir: join(directory.path, 'cache') });
  expect(await readFile(join(folder, 'iter_0002000/model.safetensors'), 'utf8')).toBe('weights');
  talk.mockRestore();
  const toStorage = hub.requests.filter(({ server }) => server === 'storage');
  expect(toStorage.length).toBeGreaterThan(0);
  expect(toStorage.every(({ authorization }) => authorization === null)).toBe(true);
});
