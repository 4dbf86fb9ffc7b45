import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { asWriteError } from '@evalcurve/hub';
import { hasUsers } from './has-users.ts';
import { isDiskFull } from './is-disk-full.ts';
import type { LastingUser } from './lasting-user.ts';
import { leaseLock, type LeaseLock } from './lease-lock.ts';
import { leaseUser, type LeaseUser } from './lease-user.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { removeAtExit } from './remove-at-exit.ts';
import { sharedFolder, type SharedFolder } from './shared-folder.ts';
import { thisProcess } from './this-process.ts';

/** What this process says of one checkpoint's download to others that share the folder of downloads. */
export interface DownloadLease {
  /**
   * Fetches while nobody else fetches or deletes it; from then on others leave it alone.
   *
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
  /**
   * Gives it back, in the lasting user's name, too; `evict` is called where nobody else uses it. Who is at it meanwhile
   * uses it, or deletes it: that one is not waited for.
   */
  readonly release: (evict: () => Promise<void>) => Promise<void>;
}

/** What {@link downloadLease} goes by. */
export interface DownloadLeaseOptions {
  /** The folder of all downloads; what is empty below it is removed with the last lease. */
  readonly downloads: string;
  readonly lasting?: LastingUser | undefined;
  /** @default that of this process: a beat in 20 seconds, silent after 5 minutes */
  readonly pulse?: Pulse | undefined;
}

const OWN_PULSE = createPulse({ beatMs: 20_000, silentMs: 300_000 });

// Enough for others that are giving it back, too.
const PATIENCE_MS = 2000;

/**
 * The lease of a checkpoint's folder. It is kept in a folder beside, `….lease`: one file for each user of the download,
 * and a lock for the process that changes it. Those of processes that have ended count for nothing, nor do those of
 * another machine that are not renewed any more, nor lasting users that are over.
 */
export async function downloadLease(
  directory: string,
  options: DownloadLeaseOptions,
): Promise<DownloadLease> {
  const parts = await partsOf(directory, options);
  const { folder, user, lasting } = parts;
  return {
    fetchAlone: async (fetch, signal) => {
      // Before the lock: whoever holds it sees that the download is wanted.
      if (!(await place(user, parts))) return fetch();
      // Of downloads that are kept or whose evaluation failed, too.
      removeAtExit(user.file);
      try {
        return await fetchLocked(fetch, { ...parts, signal });
      } catch (error) {
        await user.remove();
        await folder.leave();
        throw error;
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
  readonly pulse: Pulse;
}

async function partsOf(
  directory: string,
  { downloads, lasting, pulse = OWN_PULSE }: DownloadLeaseOptions,
): Promise<LeaseParts> {
  const own = await thisProcess();
  const { host, pid } = own;
  const path = `${directory}.lease`;
  const folder = sharedFolder(path, downloads);
  return {
    ...{ path, folder, pulse },
    lock: leaseLock(join(path, 'lock.json'), { folder, own, pulse }),
    user: leaseUser(path, { name: `${host}.${pid}`, says: own, pulse }),
    lasting: lasting && leaseUser(path, { name: lasting.name, says: { host, endFile: lasting.endFile } }),
  };
}

// What is there can be read without a lease, and nobody can delete it; what is not, fetching will say.
async function place({ add }: LeaseUser, { path, folder }: LeaseParts): Promise<boolean> {
  try {
    await folder.write(add);
    return true;
  } catch (error) {
    await folder.leave();
    if (['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code))) return false;
    throw asWriteError(error, path);
  }
}

async function fetchLocked<T>(
  fetch: () => Promise<T>,
  { path, lock, pulse, signal }: LeaseParts & { readonly signal: AbortSignal },
): Promise<T> {
  await lock.take(signal).catch((error: unknown) => {
    throw asWriteError(error, path);
  });
  try {
    // The first look at others, for giving it back.
    await hasUsers(path, pulse);
    return await fetch();
  } finally {
    await lock.giveFree();
  }
}

async function evictUnused(evict: () => Promise<void>, { path, lock, pulse }: LeaseParts): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    await lock.take(patience);
  } catch (error) {
    if (patience.aborted) return;
    // Where nothing can be written nobody begins to use it, and deleting makes room.
    if (!isDiskFull(error) || (await stat(lock.file).catch(() => null)) !== null) throw error;
  }
  try {
    if (await hasUsers(path, pulse)) return;
    await evict();
    await removeRemnants(path);
  } finally {
    await lock.giveFree();
  }
}

// What processes that were killed had only begun to write. One that lives writes it again.
async function removeRemnants(path: string): Promise<void> {
  const names = await readdir(path).catch(() => []);
  const remnants = names.filter((name) => name !== 'lock.json' && !name.endsWith('.user'));
  await Promise.all(remnants.map((name) => rm(join(path, name), { force: true })));
}
