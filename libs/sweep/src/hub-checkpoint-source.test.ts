import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { hubFrom } from '@evalcurve/hub';
import {
  startHub,
  testDirectory,
  writeCheckpointRun,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { hubCheckpointSource } from './hub-checkpoint-source.ts';

const { signal } = new AbortController();
let directory: TestDirectory;
let hub: TestHub;
let source: CheckpointSource;
let target: SourceCheckpoint;

beforeEach(async () => {
  directory = await testDirectory();
  const { branches } = await writeCheckpointRun({
    ...{ directory: join(directory.path, 'hub'), layout: 'subfolder', tokenizerAt: 'root' },
    ids: ['iter_0002000'],
  });
  hub = await startHub({ models: { 'some/model': { branches } }, datasets: {} });
  source = await hubCheckpointSource({
    hub: hubFrom({ endpoint: hub.url, env: {} }),
    ...{ repository: 'some/model', cacheDirectory: join(directory.path, 'cache'), signal },
  });
  const [checkpoint] = source.checkpoints;
  if (!checkpoint) throw new Error('no checkpoint');
  target = await source.locate(checkpoint, signal);
});
afterEach(async () => {
  await hub.stop();
  await directory.remove();
});

const left = (): Promise<string[]> => readdir(join(directory.path, 'cache'), { recursive: true });

it('leaves what it only looked at, and keeps others no longer from deleting it', async () => {
  await source.fetchConfig(target, signal);
  expect((await left()).some((name) => name.endsWith('.user'))).toBe(true);
  await source.leave(target);
  expect((await left()).filter((name) => name.includes('.lease'))).toEqual([]);
  expect((await left()).some((name) => name.endsWith('config.json'))).toBe(true);
});

it('leaves nothing behind of what it fetched', async () => {
  await source.fetch(target, { scratchDirectory: directory.path, signal, onProgress: () => undefined });
  await source.release(target);
  expect(await readdir(join(directory.path, 'cache/checkpoints'))).toEqual([]);
});
