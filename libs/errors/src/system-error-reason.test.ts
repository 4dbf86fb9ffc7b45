import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { systemErrorReason } from './system-error-reason.ts';

const file = import.meta.filename;
const folder = import.meta.dirname;

const reasonOf = async (work: Promise<unknown>): Promise<string> =>
  systemErrorReason(await work.catch((error: unknown) => error));

it('says in words what the system refused', async () => {
  expect(await reasonOf(mkdir(join(file, 'below'), { recursive: true }))).toBe(
    'a part of its path is a file, expected a folder',
  );
  expect(await reasonOf(mkdir(file))).toBe('a file is in its place, expected a folder');
  expect(await reasonOf(writeFile(folder, ''))).toBe('it is a folder, expected a file');
  expect(await reasonOf(writeFile(join(folder, 'none', 'file'), ''))).toBe('its folder does not exist');
});

it('leaves the words of any other error as they are', () => {
  expect(systemErrorReason(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))).toBe(
    'EIO: i/o error',
  );
  expect(systemErrorReason('no error at all')).toBe('no error at all');
});
