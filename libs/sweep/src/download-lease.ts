import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from '@evalcurve/errors';
import { isLockAlive, parseSweepLock, processStartTime, type SweepLock } from '@evalcurve/results-tree';
import { DownloadBusyError } from './download-busy-error.ts';
import { makeFolders } from './make-folders.ts';
import { removeAtExit } from './remove-at-exit.ts';
import { takeLock } from './take-lock.ts';
import { writeBeside } from './write-beside.ts';

/** What this process says of one checkpoint's download to others that share the folder of downloads. */
export interface DownloadLease {
  /**
   * Fetches while nobody else fetches or deletes it; from then on others leave it alone.
   *
   * @throws DownloadBusyError where a process of another machine is at it; that one's end cannot be told from here
   * @throws what `fetch` throws, or the reason of `signal`
   */
  readonly fetchAlone: <T>(fetch: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Gives it back; `evict` is called where no other process uses it. */
  readonly release: (evict: () => Promise<void>) => Promise<void>;
}

const POLL_MS = 100;
const MOST_TRIES = 20;

/**
 * The lease of a checkpoint's folder. It is kept in a folder beside, `….lease`: one file for each process that uses the
 * download, and a lock for the one that changes it. Those of processes that have ended count for nothing.
 *
 * @param downloads - the folder of all downloads; what is empty below it is removed with the last lease
 */
export async function downloadLease(directory: string, downloads: string): Promise<DownloadLease> {
  const { pid } = process;
  const own: SweepLock = { host: hostname(), pid, startedAt: await processStartTime(pid) };
  const folder = `${directory}.lease`;
  const ownFile = join(folder, `${own.host}.${own.pid}.user`);

  async function alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const path = join(folder, 'lock.json');
    for (;;) {
      const holder = await inFolder(folder, () => takeLock(path, own));
      if (holder === null) break;
      if (holder.host !== own.host) throw new DownloadBusyError({ directory, path, holder });
      await setTimeout(POLL_MS, undefined, { signal });
    }
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    fetchAlone: async (fetch, signal) => {
      // Before the lock: whoever holds it sees that the download is wanted.
      const write = async () => rename(await writeBeside(ownFile, own), ownFile);
      const isPlaced = await inFolder(folder, write).then(() => true, unlessReadOnly);
      if (!isPlaced) return fetch();
      // Of downloads that are kept or whose evaluation failed, too.
      removeAtExit(ownFile);
      return alone(fetch, signal).catch(async (error: unknown) => {
        await rm(ownFile, { force: true });
        await removeEmpty(folder, downloads);
        throw error;
      });
    },
    release: async (evict) => {
      await alone(async () => {
        await rm(ownFile, { force: true });
        if (!(await isUsed(folder))) await evict();
      });
      await removeEmpty(folder, downloads);
    },
  };
}

// What is there can be read without a lease, and nobody can delete it; what is not, fetching will say.
function unlessReadOnly(error: unknown): false {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].some((code) => hasCode(error, code))) return false;
  throw error;
}

// The last one that leaves removes the folder: then it is made again.
async function inFolder<T>(folder: string, write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    await makeFolders(folder);
    try {
      return await write();
    } catch (error) {
      if (!hasCode(error, 'ENOENT') || tries === MOST_TRIES) throw error;
    }
  }
}

async function isUsed(folder: string): Promise<boolean> {
  const users = (await readdir(folder)).filter((name) => name.endsWith('.user'));
  const used = await Promise.all(users.map((name) => isUserAlive(join(folder, name))));
  return used.includes(true);
}

// What cannot be read may be of one that lives.
async function isUserAlive(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => (hasCode(error, 'ENOENT') ? null : ''));
  if (text === null) return false;
  const lock = parseSweepLock(text);
  if (lock === null || (await isLockAlive(lock))) return true;
  await rm(path, { force: true });
  return false;
}

async function removeEmpty(folder: string, downloads: string): Promise<void> {
  for (let path = folder; path !== downloads && path.startsWith(downloads); path = dirname(path)) {
    if (
      !(await rmdir(path).then(
        () => true,
        () => false,
      ))
    ) {
      return;
    }
  }
}
