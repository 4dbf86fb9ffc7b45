import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import { listPublished } from './list-published.ts';
import { UnreadableTreeError } from './unreadable-tree-error.ts';

it('names what is published, and refuses a tree where that cannot be told', async () => {
  const directory = await testDirectory({
    'results/iter_0002000/run.json': '{}',
    'results/iter_0004000/evaluation.log': '',
    'results/curve.png': '',
  });
  const root = join(directory.path, 'results');
  expect(await listPublished(root)).toEqual(new Set(['iter_0002000']));
  expect(await listPublished(join(directory.path, 'none'))).toEqual(new Set());
  await expect(listPublished(join(root, 'curve.png'))).rejects.toThrow(UnreadableTreeError);
  // A folder that nobody, root neither, can look into.
  await symlink('iter_0006000', join(root, 'iter_0006000'));
  await expect(listPublished(root)).rejects.toThrow(/^cannot read .*iter_0006000: /u);
  await directory.remove();
});
