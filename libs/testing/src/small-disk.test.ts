import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithMounts } from './requirements/it-with-mounts.ts';
import { smallDisk } from './small-disk.ts';

itWithMounts(it)('is full when filled, and not when freed', async () => {
  const disk = await smallDisk(64);
  const file = join(disk.path, 'file');
  await disk.fill();
  await expect(writeFile(file, 'x')).rejects.toMatchObject({ code: 'ENOSPC' });
  await disk.free();
  await writeFile(file, 'x');
  expect(await readdir(disk.path)).toEqual(['file']);
  await disk.remove();
  await expect(readdir(disk.path)).rejects.toMatchObject({ code: 'ENOENT' });
});
