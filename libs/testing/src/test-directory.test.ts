import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from './test-directory.ts';

it('holds the files given, text and bytes, in their folders', async () => {
  const directory = await testDirectory({
    'a/b.txt': 'text',
    'x.bin': new Uint8Array([0, 255]),
    'empty/': '',
  });
  expect(await readFile(join(directory.path, 'a/b.txt'), 'utf8')).toBe('text');
  expect([...(await readFile(join(directory.path, 'x.bin')))]).toEqual([0, 255]);
  expect(await readdir(join(directory.path, 'empty'))).toEqual([]);
  await directory.remove();
});

it('holds scripts that may be run, and other files that may not', async () => {
  const { path, remove } = await testDirectory({ script: '#!/bin/sh\necho ran\n', text: 'echo ran\n' });
  expect(execFileSync(join(path, 'script'), { encoding: 'utf8' })).toBe('ran\n');
  expect((await stat(join(path, 'text'))).mode & 0o111).toBe(0);
  await remove();
});

it('is readable by its owner alone and gone after remove', async () => {
  const directory = await testDirectory();
  expect((await stat(directory.path)).mode & 0o077).toBe(0);
  await directory.remove();
  expect(existsSync(directory.path)).toBe(false);
});
