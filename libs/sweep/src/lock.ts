import { mkdir, open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import {
  isLockAlive,
  processStartTime,
  readSweepLock,
  sweepLockPath,
  type SweepLock,
} from '@evalcurve/results-tree';
import { SweepRunningError } from './sweep-running-error.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** A lock that this process holds. */
export interface HeldLock {
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the only one that writes into a results tree. A lock that a dead process left
 * behind is taken over.
 *
 * @throws SweepRunningError where a live process holds it
 * @throws UnwritableOutputError where the folder cannot be made or written
 */
export async function acquireLock(root: string): Promise<HeldLock> {
  const path = sweepLockPath(root);
  const lock: SweepLock = {
    host: hostname(),
    pid: process.pid,
    startedAt: await processStartTime(process.pid),
  };
  await createFolder(root, dirname(path));
  while (!(await createLock(path, lock))) {
    const holder = await readSweepLock(root);
    if (holder && (await isLockAlive(holder))) {
      throw new SweepRunningError({ root, host: holder.host, pid: holder.pid });
    }
    await removeStale(path);
  }
  return { release: () => rm(path, { force: true }) };
}

async function createFolder(root: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new UnwritableOutputError(root, error);
  }
}

async function createLock(path: string, lock: SweepLock): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644);
    await file.writeFile(`${JSON.stringify(lock)}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw new UnwritableOutputError(dirname(path), error);
  }
}

// Renamed first: of two processes that find the same stale lock only one moves it away.
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await rm(aside, { force: true });
}
