import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isLockAlive, parseSweepLock, type SweepLock } from '@evalcurve/results-tree';
import { LockLostError } from './lock-lost-error.ts';
import { makeFolders } from './make-folders.ts';
import { SweepRunningError } from './sweep-running-error.ts';
import { takeLock } from './take-lock.ts';
import { thisProcess } from './this-process.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';
import { whoseLock } from './whose-lock.ts';

/** A lock that this process holds. */
export interface HeldLock {
  /**
   * Makes sure that it is not another's by now.
   *
   * @throws LockLostError where a later attempt has taken it over, or the lock is gone
   */
  readonly check: () => Promise<void>;
  /** Gives it free, and removes the folders made for it where nothing else was put into them. */
  readonly release: () => Promise<void>;
}

/** Which lock {@link holdLock} takes. */
export interface HoldLockOptions {
  /** The results tree. */
  readonly root: string;
  /** The lock's file, in the tree. */
  readonly path: string;
  /** How often its part of a sweep was started before, where it is one. */
  readonly attempt?: number | undefined;
}

/**
 * Makes this process the only one that holds a lock. One that a dead process left behind is taken
 * over, and that of an earlier attempt at the same part.
 *
 * @throws SweepRunningError where a live process holds it
 * @throws UnwritableOutputError where the folder cannot be made or written; it is left as it was
 */
export async function holdLock({ root, path, attempt }: HoldLockOptions): Promise<HeldLock> {
  const lock: SweepLock = { ...(await thisProcess()), ...(attempt !== undefined && { attempt }) };
  let made: string | undefined;
  let holder: SweepLock | null;
  try {
    made = await makeFolders(dirname(path));
    holder = await takeLock(path, { lock, holderOf: (content) => holderOf(content, lock) });
  } catch (error) {
    await removeEmptyFolders(path, made);
    throw new UnwritableOutputError({ root, cause: error });
  }
  if (holder !== null) throw new SweepRunningError({ root, host: holder.host, pid: holder.pid });
  return {
    check: async () => {
      if ((await whoseLock(path, lock)) === 'other') throw new LockLostError(root);
    },
    release: async () => {
      if ((await whoseLock(path, lock)) === 'this process') await rm(path, { force: true });
      await removeEmptyFolders(path, made);
    },
  };
}

// One of an earlier attempt is stale, whatever machine it is of.
async function holderOf(content: string, { attempt }: SweepLock): Promise<SweepLock | null> {
  const holder = parseSweepLock(content);
  if (holder === null) return null;
  const isEarlier = attempt !== undefined && holder.attempt !== undefined && holder.attempt < attempt;
  return !isEarlier && (await isLockAlive(holder)) ? holder : null;
}

// The folders above `path` from the nearest one up to `topmost`, which was not there before.
async function removeEmptyFolders(path: string, topmost: string | undefined): Promise<void> {
  if (topmost === undefined) return;
  for (let folder = dirname(path); folder.length >= topmost.length; folder = dirname(folder)) {
    await rmdir(folder).catch(() => undefined);
  }
}
