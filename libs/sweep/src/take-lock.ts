import { createHash } from 'node:crypto';
import { constants, copyFile, link, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from '@evalcurve/errors';
import { isLockAlive, parseSweepLock, type SweepLock } from '@evalcurve/results-tree';
import { writeBeside } from './write-beside.ts';

const RETRY_MS = 20;

/**
 * Puts a lock file in its place, over one that a dead process or an earlier attempt left behind, so that of any number of
 * processes just one succeeds.
 *
 * A stale lock is replaced by whoever first takes a second lock that is named after the stale one's
 * content: only its holder replaces it, and only while that content is still there.
 *
 * @returns null where the lock is taken now, else the live process that holds it
 * @throws Error of Node where the folder cannot be written
 */
export async function takeLock(path: string, lock: SweepLock): Promise<SweepLock | null> {
  for (;;) {
    if (await place(path, lock)) return null;
    const stale = await readFile(path, 'utf8').catch(() => null);
    // It was given free just now.
    if (stale === null) continue;
    const holder = parseSweepLock(stale);
    if (holder !== null && !isEarlierAttempt(holder, lock) && (await isLockAlive(holder))) return holder;
    const claim = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
    if ((await takeLock(claim, lock)) !== null) {
      await setTimeout(RETRY_MS);
      continue;
    }
    try {
      if (await replace(path, { stale, lock })) return null;
    } finally {
      await rm(claim, { force: true });
    }
  }
}

function isEarlierAttempt(holder: SweepLock, { attempt }: SweepLock): boolean {
  return attempt !== undefined && holder.attempt !== undefined && holder.attempt < attempt;
}

async function place(path: string, lock: SweepLock): Promise<boolean> {
  const own = await writeBeside(path, lock);
  try {
    // Some file systems know no hard links.
    await link(own, path).catch((error: unknown) => {
      if (hasCode(error, 'EEXIST')) throw error;
      return copyFile(own, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function replace(
  path: string,
  { stale, lock }: { readonly stale: string; readonly lock: SweepLock },
): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => null)) !== stale) return false;
  await rename(await writeBeside(path, lock), path);
  return true;
}
