import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startHub, testDirectory } from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import {
  CacheWriteError,
  ChecksumError,
  checkpointDirectory,
  EndpointUnreachableError,
  fetchCheckpoint,
  HubUnavailableError,
  locateCheckpoint,
  missingBytes,
  TransferInterruptedError,
} from './index.ts';
import type { Hub, LocatedCheckpoint } from './index.ts';

const repository = 'tiiuae/dense-500m-arch1';
const weights = new Uint8Array(3_000_000).map((_, index) => index % 251);
const file = /model\.safetensors/u;
let directory: TestDirectory;
let server: TestHub;
let hub: Hub;
let located: LocatedCheckpoint;
let cacheDirectory: string;
let folder: string;

beforeEach(async () => {
  directory = await testDirectory({
    'run/config.json': '{"model_type": "llama"}',
    'run/tokenizer.json': '{}',
    'run/model.safetensors': weights,
  });
  const run = join(directory.path, 'run');
  server = await startHub({ models: { [repository]: { branches: { main: run, step1000: run } } } });
  hub = { url: server.url, retries: 2, retryDelayMs: 0 };
  const checkpoint = { id: 'step1000', step: 1000, tokens: null, stage: null };
  located = await locateCheckpoint({ hub, repository, layout: 'revision', checkpoint });
  cacheDirectory = join(directory.path, 'cache');
  folder = checkpointDirectory(cacheDirectory, located);
  server.forgetRequests();
});
afterEach(async () => {
  await server.stop();
  await directory.remove();
});

const fetchIt = (): Promise<{ directory: string }> => fetchCheckpoint({ hub, located, cacheDirectory });
const storageRanges = (): (string | null)[] =>
  server.requests.filter(({ server: on }) => on === 'storage').map(({ range }) => range);

it('goes on where a transfer was cut', async () => {
  server.inject({ kind: 'cut', afterBytes: 2_000_000, path: file, server: 'storage', times: 1 });
  await fetchIt();

  expect(storageRanges()).toEqual([null, expect.stringMatching(/^bytes=[1-9]\d*-$/u)]);
  expect((await readFile(join(folder, 'model.safetensors'))).equals(weights)).toBe(true);
});

it('goes on where an earlier process stopped', async () => {
  server.inject({ kind: 'cut', afterBytes: 2_000_000, path: file, server: 'storage' });
  hub = { ...hub, retries: 0 };
  await expect(fetchIt()).rejects.toThrow(TransferInterruptedError);
  const { size } = await stat(join(folder, 'model.safetensors.incomplete'));
  server.heal();
  server.forgetRequests();
  await fetchIt();

  expect(storageRanges()).toEqual([`bytes=${size}-`]);
  expect((await readdir(folder)).filter((name) => name.includes('incomplete'))).toEqual([]);
});

it('starts anew where the file has become another one', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'model.safetensors.incomplete'), new Uint8Array(1000));
  await writeFile(join(folder, 'model.safetensors.incomplete.etag'), '"another"');
  await fetchIt();

  expect(storageRanges()).toEqual(['bytes=1000-']);
  expect((await readFile(join(folder, 'model.safetensors'))).equals(weights)).toBe(true);
});

it('says how far a transfer came that is cut each time, and keeps it', async () => {
  server.inject({ kind: 'cut', afterBytes: 900_000, path: file, server: 'storage' });
  const failure = await fetchIt().catch((error: unknown) => error);

  const { size } = await stat(join(folder, 'model.safetensors.incomplete'));
  expect(failure).toBeInstanceOf(TransferInterruptedError);
  expect(failure).toMatchObject({
    message: `model.safetensors from ${server.url} broke off at ${size} of 3000000 bytes after 3 attempts`,
    hint: 'Run it again: the download goes on where it stopped.',
  });
});

it('asks again after a 503', async () => {
  server.inject({ kind: 'status', status: 503, path: /config\.json/u, times: 2 });
  await fetchIt();

  const statuses = server.requests
    .filter(({ path }) => path.endsWith('config.json'))
    .map(({ status }) => status);
  expect(statuses).toEqual([503, 503, 200]);
});

it('gives up on a 503 that stays', async () => {
  server.inject({ kind: 'status', status: 503, path: file });
  const failure = await fetchIt().catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(HubUnavailableError);
  expect(failure).toMatchObject({ status: 503, attempts: 3, endpoint: server.url });
});

it('fetches a damaged file once more', async () => {
  server.inject({ kind: 'altered', path: file, server: 'storage', times: 1 });
  await fetchIt();

  expect(storageRanges()).toEqual([null, null]);
  expect((await readFile(join(folder, 'model.safetensors'))).equals(weights)).toBe(true);
});

it('deletes a file that is damaged twice, and takes the checkpoint for unfinished', async () => {
  server.inject({ kind: 'altered', path: file, server: 'storage' });

  await expect(fetchIt()).rejects.toThrow(ChecksumError);
  expect((await readdir(folder)).filter((name) => name.startsWith('model.'))).toEqual([]);
  expect(await readdir(folder)).not.toContain('.evalcurve-fetched.json');
});

it('notices a damaged small file by its git hash', async () => {
  server.inject({ kind: 'altered', path: /config\.json/u });

  await expect(fetchIt()).rejects.toThrow(/config\.json from .* is damaged: git-sha1 /u);
});

it('gives up on an endpoint that falls silent', async () => {
  server.inject({ kind: 'hang', path: file });
  hub = { ...hub, retries: 1, stallTimeoutMs: 50 };
  const failure = await fetchIt().catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(EndpointUnreachableError);
  expect(failure).toMatchObject({
    attempts: 2,
    message: expect.stringContaining('no byte for 0.05 seconds'),
  });
});

it('takes its own waiting at a limited rate for no silence', async () => {
  let waits = 0;
  const take = (bytes: number): number => (bytes > 10_000 && (waits += 1) === 1 ? 3000 : 0);
  hub = { ...hub, retries: 0, stallTimeoutMs: 2000, rateLimit: { take } };
  await fetchIt();
  expect(waits).toBeGreaterThan(0);
}, 20_000);

it('knows how much is still to be fetched, after a cut and at the end', async () => {
  const missing = (): Promise<number> => missingBytes({ hub, located, cacheDirectory });
  expect(await missing()).toBe(located.bytes);
  server.inject({ kind: 'cut', afterBytes: 2_000_000, path: file, server: 'storage' });
  hub = { ...hub, retries: 0 };
  await expect(fetchIt()).rejects.toThrow(TransferInterruptedError);
  const { size } = await stat(join(folder, 'model.safetensors.incomplete'));
  expect(await missing()).toBe(weights.length - size);
  server.heal();
  await fetchIt();
  expect(await missing()).toBe(0);
});

it('stops when asked to, with the reason given, and can go on later', async () => {
  const controller = new AbortController();
  const reason = new Error('stopped by the user');
  const onProgress = ({ fetchedBytes }: { fetchedBytes: number }) => {
    if (fetchedBytes > 300_000) controller.abort(reason);
  };
  server.inject({ kind: 'slow', bytesPerSecond: 5_000_000, path: file, times: 1 });
  const stopped = fetchCheckpoint({ hub, located, cacheDirectory, signal: controller.signal, onProgress });

  await expect(stopped).rejects.toBe(reason);
  const { size } = await stat(join(folder, 'model.safetensors.incomplete'));
  server.forgetRequests();
  await fetchIt();
  expect(storageRanges()).toEqual([`bytes=${size}-`]);
});

it('says which folder cannot be written', async () => {
  await writeFile(cacheDirectory, 'a file where a folder should be');

  await expect(fetchIt()).rejects.toThrow(CacheWriteError);
});
