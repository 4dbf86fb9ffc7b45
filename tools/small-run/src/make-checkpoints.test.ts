import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { makeCheckpoints } from './make-checkpoints.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory({});
});

afterEach(() => directory.remove());

it('makes first, middle and last checkpoint, each with weights of its own', async () => {
  const folder = await makeCheckpoints(directory.path);
  const names = (await readdir(folder)).sort();
  expect(names).toEqual(['iter_0002000', 'iter_0028000', 'iter_0054000']);
  const weights = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'model.safetensors'), 'hex')),
  );
  expect(new Set(weights).size).toBe(3);
});
