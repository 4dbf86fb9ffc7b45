import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
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
  try {
    made = await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    while (!(await createLock(path, lock))) await clearStale(root, path);
  } catch (error) {
    if (error instanceof SweepRunningError) throw error;
    await removeEmptyFolders(path, made);
    throw new UnwritableOutputError({ root, cause: error });
  }
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

// Put in its place when it is whole, so that nobody takes a half-written one for stale.
async function createLock(path: string, lock: SweepLock): Promise<boolean> {
  const own = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(own, `${JSON.stringify(lock)}\n`, { mode: 0o644 });
    return await place(own, path);
  } finally {
    await rm(own, { force: true });
  }
}

// Some file systems know no hard links.
async function place(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path).catch((error: unknown) => {
      if (hasCode(error, 'EEXIST')) throw error;
      return copyFile(own, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function clearStale(root: string, path: string): Promise<void> {
  const seen = await readFile(path, 'utf8').catch(() => null);
  const holder = await readSweepLock(root);
  if (holder && (await isLockAlive(holder))) {
    throw new SweepRunningError({ root, host: holder.host, pid: holder.pid });
  }
  const aside = `${path}.${randomUUID()}.stale`;
  try {
    await rename(path, aside);
    // Of two that saw the same stale lock, the slower one has moved the faster one's new lock: it goes back.
    if ((await readFile(aside, 'utf8')) !== seen) await place(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
