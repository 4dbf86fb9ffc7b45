import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { asWriteError } from './as-write-error.ts';
import { CacheWriteError } from './index.ts';

it('says why a file could not be written, and where to turn', async () => {
  const directory = await testDirectory({ file: '' });
  const path = join(directory.path, 'file/below');
  const failure = asWriteError(await writeFile(path, '').catch((error: unknown) => error), path);
  await directory.remove();

  expect(failure).toBeInstanceOf(CacheWriteError);
  expect(failure).toMatchObject({
    code: 'ENOTDIR',
    message: `${path} cannot be written: a part of its path is a file, expected a folder`,
  });
});

it('says that the disk is full', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });

  expect(asWriteError(full, '/cache/model.safetensors')).toMatchObject({
    message: '/cache/model.safetensors cannot be written: the disk is full',
    hint: 'Free some space, or put the downloads elsewhere with EVALCURVE_CACHE.',
    cause: full,
  });
});

it('leaves any other error as it is', () => {
  const other = new TypeError('a defect');

  expect(asWriteError(other, '/cache')).toBe(other);
});
