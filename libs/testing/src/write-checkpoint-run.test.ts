import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from './test-directory.ts';
import type { TestDirectory } from './test-directory.ts';
import { writeCheckpointRun } from './write-checkpoint-run.ts';

let directory: TestDirectory;
beforeEach(async () => {
  directory = await testDirectory();
});
afterEach(() => directory.remove());

const ids = ['iter_0002000', 'iter_0004000'];

it('puts the checkpoints of a subfolder run into one branch', async () => {
  const { branches } = await writeCheckpointRun({ directory: directory.path, layout: 'subfolder', ids });
  expect(branches).toEqual({ main: directory.path });
  expect(await readdir(directory.path)).toEqual(['README.md', ...ids]);
});

it('gives each checkpoint of a revision run a branch, and main to the last', async () => {
  const run = await writeCheckpointRun({ directory: directory.path, layout: 'revision', ids });
  const [first, last] = ids.map((id) => join(directory.path, id));
  expect(run.branches).toEqual({ main: last, iter_0002000: first, iter_0004000: last });
  expect(run.directories).toEqual({ iter_0002000: first, iter_0004000: last });
});

it('puts a local run on no Hub', async () => {
  const { branches } = await writeCheckpointRun({ directory: directory.path, layout: 'directory', ids });
  expect(branches).toEqual({});
});

it('can keep the tokenizer apart and break a checkpoint', async () => {
  await writeCheckpointRun({
    directory: directory.path,
    layout: 'directory',
    ids: [...ids, 'iter_0006000'],
    tokenizerAt: 'root',
    nanIds: ['iter_0004000'],
  });
  expect(await readdir(directory.path)).toContain('tokenizer.json');
  expect(await readdir(join(directory.path, 'iter_0002000'))).toEqual(['config.json', 'model.safetensors']);
  const nans = await Promise.all(
    [...ids, 'iter_0006000'].map(async (id) => {
      const weights = await readFile(join(directory.path, id, 'model.safetensors'));
      return weights.includes(Buffer.from([0xc0, 0x7f, 0xc0, 0x7f]));
    }),
  );
  expect(nans).toEqual([false, true, false]);
});
