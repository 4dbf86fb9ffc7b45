import { lstat, readdir, realpath, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import type { CheckpointState } from './checkpoint-source.ts';
import { localCheckpointSource } from './local-checkpoint-source.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({
    'run/iter_0004000/config.json': '{}',
    'run/iter_0004000/model.safetensors': 'w',
    'run/iter_0002000/config.json': '{}',
    'run/iter_0002000/tokenizer.json': '{}',
    'run/iter_0006000/half-written.safetensors': 'w',
    'run/tokenizer.json': '{}',
    'run/notes.txt': 'n',
    'empty/readme.txt': 'n',
  });
});

afterEach(() => directory.remove());

const options = (): { scratchDirectory: string; signal: AbortSignal; onProgress: () => void } => ({
  scratchDirectory: join(directory.path, 'scratch'),
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

async function fetched(id: string): Promise<string> {
  const source = await localCheckpointSource(join(directory.path, 'run'));
  const checkpoint = source.checkpoints.find((candidate) => candidate.id === id);
  if (!checkpoint) throw new Error(`no ${id}`);
  return source.fetch(await source.locate(checkpoint, options().signal), options());
}

it('finds complete checkpoints in training order', async () => {
  const source = await localCheckpointSource(join(directory.path, 'run'));
  expect(source).toMatchObject({ name: 'run', layout: 'directory' });
  expect(source.checkpoints.map(({ id }) => id)).toEqual(['iter_0002000', 'iter_0004000']);
});

it('hands out the folder itself where it has a tokenizer', async () => {
  expect(await fetched('iter_0002000')).toBe(await realpath(join(directory.path, 'run/iter_0002000')));
});

it('puts the shared tokenizer beside the weights by links', async () => {
  const folder = await fetched('iter_0004000');
  expect((await readdir(folder)).sort()).toEqual(['config.json', 'model.safetensors', 'tokenizer.json']);
  expect((await lstat(join(folder, 'model.safetensors'))).isSymbolicLink()).toBe(true);
});

it('refuses a checkpoint that lacks a shard, and says so before it is complete', async () => {
  const { path } = directory;
  const folder = join(path, 'run/iter_0004000');
  await rename(join(folder, 'model.safetensors'), join(folder, 'model-00001-of-00002.safetensors'));
  await expect(fetched('iter_0004000')).rejects.toThrow(
    `${await realpath(folder)} is no complete model: model-00002-of-00002.safetensors, model.safetensors.index.json missing`,
  );
  const source = await localCheckpointSource(join(path, 'run'));
  const inspect = async (): Promise<CheckpointState> => {
    const [, checkpoint] = source.checkpoints;
    if (!checkpoint) throw new Error('no checkpoint');
    return source.inspect(checkpoint, options().signal);
  };
  const before = await inspect();
  await writeFile(join(folder, 'model-00002-of-00002.safetensors'), 'w');
  await writeFile(join(folder, 'model.safetensors.index.json'), '{}');
  const after = await inspect();
  expect([before.isComplete, after.isComplete]).toEqual([false, true]);
  expect(after.fingerprint).not.toBe(before.fingerprint);
  expect(await inspect()).toEqual(after);
});

it('says what it found where there is no checkpoint', async () => {
  await expect(localCheckpointSource(join(directory.path, 'empty'))).rejects.toThrow(
    /no checkpoint in .*empty: expected folders such as iter_0002000 .* it holds readme\.txt/u,
  );
});
