import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startHub, testDirectory, writeTinyLlama } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { discoverCheckpoints, evictCheckpoint, fetchCheckpoint, hubFrom, locateCheckpoint } from './index.ts';

const repository = 'tiiuae/dense-500m-arch1';
let directory: TestDirectory;
let server: TestHub;

beforeAll(async () => {
  directory = await testDirectory({});
  const run = join(directory.path, 'run');
  await writeTinyLlama({ directory: join(run, 'iter_0002000'), seed: 1 });
  await writeTinyLlama({ directory: join(run, 'iter_0004000'), seed: 2 });
  server = await startHub({ models: { [repository]: { branches: { main: run } } } });
});
afterAll(async () => {
  await server.stop();
  await directory.remove();
});

it('brings a checkpoint into one folder', async () => {
  const hub = hubFrom({ endpoint: server.url, env: {} });
  const { layout, checkpoints } = await discoverCheckpoints({ hub, repository });
  expect(checkpoints.map(({ id }) => id)).toEqual(['iter_0002000', 'iter_0004000']);
  const [checkpoint] = checkpoints;
  if (!checkpoint) throw new Error('none');
  const located = await locateCheckpoint({ hub, repository, layout, checkpoint });
  const fetched = await fetchCheckpoint({ hub, located, cacheDirectory: join(directory.path, 'cache') });
  expect(await readdir(fetched.directory)).toContain('model.safetensors');
  await evictCheckpoint(fetched.directory);
  expect(await readdir(join(directory.path, 'cache'))).toEqual([]);
});
