import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { readSnapshot } from './hub-snapshot.ts';
import { treeEntries } from './tree-entries.ts';

let directory: TestDirectory;
beforeEach(async () => {
  directory = await testDirectory({
    'run/README.md': '',
    'run/iter_1/config.json': '{}',
    'run/iter_1/deep/model.safetensors': 'weights',
    'run/iter_10/config.json': '{}',
    'copy/iter_1/config.json': '{}',
  });
});
afterEach(() => directory.remove());

const list = async (path: string, recursive: boolean) => {
  const entries = treeEntries(await readSnapshot(join(directory.path, 'run')), {
    path,
    recursive,
    expand: false,
  });
  return entries.map((entry) => `${String(entry['type'])} ${String(entry['path'])}`);
};

it('lists what lies directly in a folder', async () => {
  expect(await list('', false)).toEqual(['file README.md', 'directory iter_1', 'directory iter_10']);
  expect(await list('iter_1', false)).toEqual(['file iter_1/config.json', 'directory iter_1/deep']);
});

it('lists everything below a folder', async () => {
  expect(await list('iter_1', true)).toEqual([
    'file iter_1/config.json',
    'directory iter_1/deep',
    'file iter_1/deep/model.safetensors',
  ]);
});

it('finds nothing in a folder that is not there', async () => {
  expect(await list('iter_2', true)).toEqual([]);
});

it('names the same content the same everywhere, and the commit after all of it', async () => {
  const [run, copy] = await Promise.all(
    ['run', 'copy'].map((name) => readSnapshot(join(directory.path, name))),
  );
  expect(copy?.files.get('iter_1/config.json')?.oid).toBe(run?.files.get('iter_1/config.json')?.oid);
  expect(copy?.commit).not.toBe(run?.commit);
});
