import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from '@evalcurve/errors';
import { asWriteError } from '@evalcurve/hub';
import { DownloadBusyError } from './download-busy-error.ts';
import { isDiskFull } from './is-disk-full.ts';
import { leaseUsers } from './lease-users.ts';
import { removeAtExit } from './remove-at-exit.ts';
import { sharedFolder } from './shared-folder.ts';
import { takeLock } from './take-lock.ts';
import { thisProcess } from './this-process.ts';

/** What this process says of one checkpoint's download to others that share the folder of downloads. */
export interface DownloadLease {
  /**
   * Fetches while nobody else fetches or deletes it; from then on others leave it alone.
   *
   * @throws DownloadBusyError where a process of another machine is at it; that one's end cannot be told from here
   * @throws CacheWriteError where the disk is full
   * @throws what `fetch` throws, or the reason of `signal`
   */
  readonly fetchAlone: <T>(fetch: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Gives it back; `evict` is called where no other process uses it. */
  readonly release: (evict: () => Promise<void>) => Promise<void>;
}

const POLL_MS = 100;

/**
 * The lease of a checkpoint's folder. It is kept in a folder beside, `….lease`: one file for each process that uses the
 * download, and a lock for the one that changes it. Those of processes that have ended count for nothing.
 *
 * @param downloads - the folder of all downloads; what is empty below it is removed with the last lease
 */
export async function downloadLease(directory: string, downloads: string): Promise<DownloadLease> {
  const own = await thisProcess();
  const path = `${directory}.lease`;
  const lockFile = join(path, 'lock.json');
  const folder = sharedFolder(path, downloads);
  const users = leaseUsers(path, own);

  async function alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      const holder = await folder.write(() => takeLock(lockFile, own));
      if (holder === null) break;
      if (holder.host !== own.host) throw new DownloadBusyError({ directory, path: lockFile, holder });
      await setTimeout(POLL_MS, undefined, { signal });
    }
    try {
      return await work();
    } finally {
      await rm(lockFile, { force: true });
    }
  }

  return {
    fetchAlone: async (fetch, signal) => {
      try {
        // Before the lock: whoever holds it sees that the download is wanted.
        const isPlaced = await folder.write(users.add).then(() => true, unlessReadOnly);
        if (!isPlaced) return await fetch();
        // Of downloads that are kept or whose evaluation failed, too.
        removeAtExit(users.ownFile);
        return await alone(fetch, signal);
      } catch (error) {
        await users.remove();
        await folder.leave();
        throw asWriteError(error, path);
      }
    },
    release: async (evict) => {
      const evictUnused = async (): Promise<void> => {
        if (!(await users.areLeft())) await evict();
      };
      await users.remove();
      // Where nothing can be written nobody begins to use it, and deleting makes room.
      await alone(evictUnused).catch(async (error: unknown) => {
        if (!isDiskFull(error) || (await stat(lockFile).catch(() => null)) !== null) throw error;
        await evictUnused();
      });
      await folder.leave();
    },
  };
}

// What is there can be read without a lease, and nobody can delete it; what is not, fetching will say.
function unlessReadOnly(error: unknown): false {
  if (['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code))) return false;
  throw error;
}
