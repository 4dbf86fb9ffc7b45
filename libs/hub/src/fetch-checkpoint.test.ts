import { link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { startHub, testDirectory } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { evictCheckpoint, fetchCheckpoint, locateCheckpoint } from './index.ts';
import type { Hub, LocatedCheckpoint } from './index.ts';

const repository = 'tiiuae/dense-500m-arch1';
const checkpoint: Checkpoint = { id: 'iter_0002000', step: 2000, tokens: null, stage: null };
const weights = new Uint8Array(100_000).map((_, index) => index % 251);
let directory: TestDirectory;
let server: TestHub;
let cacheDirectory: string;

beforeEach(async () => {
  directory = await testDirectory({
    'run/tokenizer.json': '{"at": "top"}',
    'run/iter_0002000/config.json': '{"model_type": "llama"}',
    'run/iter_0002000/model.safetensors': weights,
    'run/iter_0002000/optimizer.pt': new Uint8Array(9),
    'run/iter_0004000/config.json': '{"model_type": "llama"}',
    'run/iter_0004000/tokenizer.json': '{"at": "checkpoint"}',
    'run/iter_0004000/model.safetensors': new Uint8Array(50),
  });
  cacheDirectory = join(directory.path, 'cache');
  server = await startHub({ models: { [repository]: { branches: { main: join(directory.path, 'run') } } } });
});
afterEach(async () => {
  await server.stop();
  await directory.remove();
});

function locate(hub: Hub, id = 'iter_0002000'): Promise<LocatedCheckpoint> {
  return locateCheckpoint({ hub, repository, layout: 'subfolder', checkpoint: { ...checkpoint, id } });
}

it('puts weights, configuration and the tokenizer of the repo into one real folder', async () => {
  const hub = { url: server.url };
  const located = await locate(hub);
  const fetched = await fetchCheckpoint({ hub, located, cacheDirectory });

  const commit = located.model.commit ?? '';
  expect(fetched.directory).toBe(join(cacheDirectory, 'tiiuae--dense-500m-arch1', commit, 'iter_0002000'));
  expect((await readdir(fetched.directory)).sort()).toEqual([
    '.evalcurve-fetched.json',
    'config.json',
    'model.safetensors',
    'tokenizer.json',
  ]);
  expect(await readFile(join(fetched.directory, 'tokenizer.json'), 'utf8')).toBe('{"at": "top"}');
  expect(new Uint8Array(await readFile(join(fetched.directory, 'model.safetensors')))).toEqual(weights);
});

it('leaves the tokenizer of the checkpoint alone where it has one', async () => {
  const hub = { url: server.url };
  const fetched = await fetchCheckpoint({ hub, located: await locate(hub, 'iter_0004000'), cacheDirectory });

  expect(await readFile(join(fetched.directory, 'tokenizer.json'), 'utf8')).toBe('{"at": "checkpoint"}');
});

it('asks for nothing that is there already', async () => {
  const hub = { url: server.url };
  const located = await locate(hub);
  await fetchCheckpoint({ hub, located, cacheDirectory });
  server.forgetRequests();
  const seen: number[] = [];
  const onProgress = ({ fetchedBytes }: { fetchedBytes: number }) => seen.push(fetchedBytes);
  await fetchCheckpoint({ hub, located, cacheDirectory, onProgress });

  expect(server.requests).toEqual([]);
  expect(seen).toEqual([located.bytes]);
});

it('takes no folder for finished in which a file is missing or shorter', async () => {
  const hub = { url: server.url };
  const located = await locate(hub);
  const fetched = await fetchCheckpoint({ hub, located, cacheDirectory });
  const file = join(fetched.directory, 'model.safetensors');
  await writeFile(file, weights.subarray(0, 10));
  await fetchCheckpoint({ hub, located, cacheDirectory });

  expect((await stat(file)).size).toBe(weights.byteLength);
});

it('says how many bytes are there, up to all of them', async () => {
  const hub = { url: server.url };
  const located = await locate(hub);
  const seen: number[] = [];
  await fetchCheckpoint({
    hub,
    located,
    cacheDirectory,
    onProgress: ({ fetchedBytes, totalBytes }) => {
      expect(totalBytes).toBe(located.bytes);
      seen.push(fetchedBytes);
    },
  });

  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(located.bytes);
});

it('links what the cache of the Python client holds instead of fetching it', async () => {
  const blobs = join(directory.path, 'hf/models--tiiuae--dense-500m-arch1/blobs');
  const real = join(directory.path, 'elsewhere');
  await mkdir(blobs, { recursive: true });
  await writeFile(real, weights);
  await symlink(real, join(blobs, createHash('sha256').update(weights).digest('hex')));
  const hub = { url: server.url, sharedCacheDirectory: join(directory.path, 'hf') };
  const fetched = await fetchCheckpoint({ hub, located: await locate(hub), cacheDirectory });

  expect(server.requests.filter(({ path }) => path.endsWith('safetensors'))).toEqual([]);
  const taken = await stat(join(fetched.directory, 'model.safetensors'));
  expect(taken.ino).toBe((await stat(real)).ino);
});

it('does not trust a damaged file of that cache, and leaves it as it is', async () => {
  const blobs = join(directory.path, 'hf/models--tiiuae--dense-500m-arch1/blobs');
  await mkdir(blobs, { recursive: true });
  const blob = join(blobs, createHash('sha256').update(weights).digest('hex'));
  await writeFile(blob, new Uint8Array(weights.byteLength));
  const hub = { url: server.url, sharedCacheDirectory: join(directory.path, 'hf') };
  const fetched = await fetchCheckpoint({ hub, located: await locate(hub), cacheDirectory });

  expect(new Uint8Array(await readFile(join(fetched.directory, 'model.safetensors')))).toEqual(weights);
  expect(new Uint8Array(await readFile(blob))).toEqual(new Uint8Array(weights.byteLength));
});

it('deletes what it fetched, and only that', async () => {
  const hub = { url: server.url };
  const first = await fetchCheckpoint({ hub, located: await locate(hub), cacheDirectory });
  const second = await fetchCheckpoint({ hub, located: await locate(hub, 'iter_0004000'), cacheDirectory });
  await link(join(second.directory, 'config.json'), join(second.directory, 'mine.json'));
  await evictCheckpoint(first.directory);
  await evictCheckpoint(second.directory);

  await expect(stat(first.directory)).rejects.toThrow('ENOENT');
  expect(await readdir(second.directory)).toEqual(['mine.json']);
});

it('leaves no empty folder behind', async () => {
  const hub = { url: server.url };
  const fetched = await fetchCheckpoint({ hub, located: await locate(hub), cacheDirectory });
  await evictCheckpoint(fetched.directory);

  expect(await readdir(cacheDirectory)).toEqual([]);
});

it('deletes nothing in a folder that it did not fetch', async () => {
  await evictCheckpoint(join(directory.path, 'run/iter_0002000'));

  expect(await readdir(join(directory.path, 'run/iter_0002000'))).toContain('model.safetensors');
});
