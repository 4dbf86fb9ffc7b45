import { createHash } from 'node:crypto';
import { constants, copyFile, link, readFile, rename, rm } from 'node:fs/promises';
import { hasCode } from '@evalcurve/errors';
import type { SweepLock } from '@evalcurve/results-tree';
import { writeBeside } from './write-beside.ts';

/** How {@link takeLock} takes a lock, and from whom. */
export interface TakeLockOptions<Holder> {
  readonly lock: SweepLock;
  /** Who holds a lock with such a content at such a path, null where it is stale. */
  readonly holderOf: (content: string, path: string) => Promise<Holder | null>;
}

/**
 * Puts a lock file in its place, over one that is stale, so that of any number of processes just one succeeds.
 *
 * A stale lock is replaced by whoever first takes a second lock that is named after the stale one's
 * content: only its holder replaces it, and only while that content is still there.
 *
 * @returns null where the lock is taken now, else who holds it, or is about to
 * @throws Error of Node where the folder cannot be written, or the lock not be read
 */
export async function takeLock<Holder>(
  path: string,
  options: TakeLockOptions<Holder>,
): Promise<Holder | null> {
  const { lock, holderOf } = options;
  for (;;) {
    if (await place(path, lock)) return null;
    const content = await readFile(path, 'utf8').catch(unlessMissing);
    // It was given free just now.
    if (content === null) continue;
    const holder = await holderOf(content, path);
    if (holder !== null) return holder;
    const claim = `${path}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
    const rival = await takeLock(claim, options);
    if (rival !== null) return rival;
    try {
      if (await replace(path, { stale: content, lock })) return null;
    } finally {
      await rm(claim, { force: true });
    }
  }
}

function unlessMissing(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null;
  throw error;
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
