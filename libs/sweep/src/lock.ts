import { mkdir, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { processStartTime, sweepLockPath, type SweepLock } from '@evalcurve/results-tree';
import { SweepRunningError } from './sweep-running-error.ts';
import { takeLock } from './take-lock.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** A lock that this process holds. */
export interface HeldLock {
  /** Gives the tree free, and removes the folders made for it where nothing else was put into them. */
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the only one that writes into a results tree. A lock that a dead process left
 * behind is taken over.
 *
 * @throws SweepRunningError where a live process holds it
 * @throws UnwritableOutputError where the folder cannot be made or written; it is left as it was
 */
export async function acquireLock(root: string): Promise<HeldLock> {
  const path = sweepLockPath(root);
  const lock: SweepLock = {
    host: hostname(),
    pid: process.pid,
    startedAt: await processStartTime(process.pid),
  };
  let made: string | undefined;
  let holder: SweepLock | null;
  try {
    made = await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    holder = await takeLock(path, lock);
  } catch (error) {
    await removeEmptyFolders(path, made);
    throw new UnwritableOutputError({ root, cause: error });
  }
  if (holder !== null) throw new SweepRunningError({ root, host: holder.host, pid: holder.pid });
  return {
    release: async () => {
      await rm(path, { force: true });
      await removeEmptyFolders(path, made);
    },
  };
}

// The folders above `path` from the nearest one up to `topmost`, which was not there before.
async function removeEmptyFolders(path: string, topmost: string | undefined): Promise<void> {
  if (topmost === undefined) return;
  for (let folder = dirname(path); folder.length >= topmost.length; folder = dirname(folder)) {
    await rmdir(folder).catch(() => undefined);
  }
}
