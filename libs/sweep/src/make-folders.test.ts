import { stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { makeFolders } from './make-folders.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory();
});
afterEach(() => directory.remove());

it('makes what is missing, and tells the topmost of it', async () => {
  const path = join(directory.path, 'a/b/c');
  expect(await makeFolders(path)).toBe(join(directory.path, 'a'));
  expect((await stat(path)).isDirectory()).toBe(true);
  expect(await makeFolders(path)).toBeUndefined();
});

it('makes nothing below a link that leads nowhere', async () => {
  await symlink(join(directory.path, 'none'), join(directory.path, 'link'));
  await expect(makeFolders(join(directory.path, 'link/a'))).rejects.toMatchObject({ code: 'EEXIST' });
});

it('ends where the system makes no folders', async () => {
  await expect(makeFolders('/proc/none/a')).rejects.toThrow('no folder can be made there');
});
