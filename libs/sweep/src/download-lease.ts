import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { asWriteError } from '@evalcurve/hub';
import { hasUsers } from './has-users.ts';
import { isDiskFull } from './is-disk-full.ts';
import type { LastingUser } from './lasting-user.ts';
import { leaseLock, type LeaseLock } from './lease-lock.ts';
import { leaseUser, type LeaseUser } from './lease-user.ts';
import { removeAtExit } from './remove-at-exit.ts';
import { sharedFolder, type SharedFolder } from './shared-folder.ts';
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
  /**
   * Leaves it to the lasting user instead of this process.
   *
   * @throws CacheWriteError where the disk is full
   */
  readonly handOver: () => Promise<void>;
  /** Gives it back, in the lasting user's name, too; `evict` is called where nobody else uses it. */
  readonly release: (evict: () => Promise<void>) => Promise<void>;
}

/** What {@link downloadLease} goes by. */
export interface DownloadLeaseOptions {
  /** The folder of all downloads; what is empty below it is removed with the last lease. */
  readonly downloads: string;
  readonly lasting?: LastingUser | undefined;
}

/**
 * The lease of a checkpoint's folder. It is kept in a folder beside, `….lease`: one file for each user of the download,
 * and a lock for the process that changes it. Those of processes that have ended count for nothing, nor do lasting users
 * that are over.
 */
export async function downloadLease(
  directory: string,
  options: DownloadLeaseOptions,
): Promise<DownloadLease> {
  const parts = await partsOf(directory, options);
  const { path, folder, lock, user, lasting } = parts;
  return {
    fetchAlone: async (fetch, signal) => {
      try {
        // Before the lock: whoever holds it sees that the download is wanted.
        if (!(await place(user, parts))) return await fetch();
        // Of downloads that are kept or whose evaluation failed, too.
        removeAtExit(user.file);
        return await lock.alone(fetch, signal);
      } catch (error) {
        await user.remove();
        await folder.leave();
        throw asWriteError(error, path);
      }
    },
    handOver: async () => {
      if (lasting) await place(lasting, parts);
      await user.remove();
    },
    release: async (evict) => {
      await user.remove();
      await lasting?.remove();
      await evictUnused(evict, parts);
      await folder.leave();
    },
  };
}

interface LeaseParts {
  /** The folder of the lease. */
  readonly path: string;
  readonly folder: SharedFolder;
  readonly lock: LeaseLock;
  /** This process. */
  readonly user: LeaseUser;
  readonly lasting: LeaseUser | undefined;
}

async function partsOf(directory: string, { downloads, lasting }: DownloadLeaseOptions): Promise<LeaseParts> {
  const own = await thisProcess();
  const { host, pid } = own;
  const path = `${directory}.lease`;
  const folder = sharedFolder(path, downloads);
  return {
    ...{ path, folder },
    lock: leaseLock({ file: join(path, 'lock.json'), folder, directory, own }),
    user: leaseUser(path, { name: `${host}.${pid}`, says: own }),
    lasting: lasting && leaseUser(path, { name: lasting.name, says: { host, endFile: lasting.endFile } }),
  };
}

// What is there can be read without a lease, and nobody can delete it; what is not, fetching will say.
async function place({ add }: LeaseUser, { path, folder }: LeaseParts): Promise<boolean> {
  try {
    await folder.write(add);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code))) return false;
    throw asWriteError(error, path);
  }
}

async function evictUnused(evict: () => Promise<void>, { path, lock }: LeaseParts): Promise<void> {
  const work = async (): Promise<void> => {
    if (!(await hasUsers(path))) await evict();
  };
  try {
    await lock.alone(work);
  } catch (error) {
    // Where nothing can be written nobody begins to use it, and deleting makes room.
    if (!isDiskFull(error) || (await stat(lock.file).catch(() => null)) !== null) throw error;
    await work();
  }
}
