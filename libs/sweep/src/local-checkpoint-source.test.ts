import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
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

it('says what it found where there is no checkpoint', async () => {
  await expect(localCheckpointSource(join(directory.path, 'empty'))).rejects.toThrow(
    /no checkpoint in .*empty: expected folders such as iter_0002000 .* it holds readme\.txt/u,
  );
});
