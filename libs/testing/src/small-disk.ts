import { execFileSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { testDirectory } from './test-directory.ts';

/** A file system of its own that is soon full. */
export interface SmallDisk {
  /** Where it is mounted; absolute, without links in it. */
  readonly path: string;
  /** Writes one file until not a byte more fits. */
  readonly fill: () => Promise<void>;
  /** Deletes what {@link SmallDisk.fill} wrote. */
  readonly free: () => Promise<void>;
  /** Unmounts and removes it. */
  readonly remove: () => Promise<void>;
}

/**
 * Mounts a file system in memory that holds a few files, for tests of what happens on a full disk.
 * Linux only, and only for those who may mount: see {@link itWithMounts}.
 *
 * @param kibibytes - how much it holds, in KiB; files take whole pages of 4 KiB
 *
 * @example
 * const disk = await smallDisk(256);
 * await disk.fill();
 * await writeFile(join(disk.path, 'results.json'), '{}'); // ENOSPC
 * await disk.remove();
 */
export async function smallDisk(kibibytes: number): Promise<SmallDisk> {
  const directory = await testDirectory();
  const { path } = directory;
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=700`, 'tmpfs', path]);
  const filler = join(path, '.filler');
  return {
    path,
    fill: () => fill(filler),
    free: () => rm(filler),
    remove: async () => {
      execFileSync('umount', [path]);
      await directory.remove();
    },
  };
}

async function fill(filler: string): Promise<void> {
  const file = await open(filler, 'a');
  const page = new Uint8Array(4096);
  try {
    for (;;) await file.write(page);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
