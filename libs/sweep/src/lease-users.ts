import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { isLockAlive, parseSweepLock, type SweepLock } from '@evalcurve/results-tree';
import { writeBeside } from './write-beside.ts';

/** Those who use a download: a file each. */
export interface LeaseUsers {
  /** Adds this process; others see its file whole, or not at all. */
  readonly add: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Whether there is one; the files of those that are gone are removed. */
  readonly areLeft: () => Promise<boolean>;
  /** This process' file. */
  readonly ownFile: string;
}

/** Those in the folder of a lease, for the process that `own` is. */
export function leaseUsers(folder: string, own: SweepLock): LeaseUsers {
  const ownFile = join(folder, `${own.host}.${own.pid}.user`);
  return {
    ownFile,
    add: async () => rename(await writeBeside(ownFile, own), ownFile),
    remove: () => rm(ownFile, { force: true }),
    areLeft: async () => {
      const names = await readdir(folder).catch(unlessMissing);
      const users = names.filter((name) => name.endsWith('.user'));
      const left = await Promise.all(users.map((name) => isLeft(join(folder, name))));
      return left.includes(true);
    },
  };
}

function unlessMissing(error: unknown): [] {
  if (hasCode(error, 'ENOENT')) return [];
  throw error;
}

// What cannot be read may be of one that lives.
async function isLeft(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => (hasCode(error, 'ENOENT') ? null : ''));
  if (text === null) return false;
  const lock = parseSweepLock(text);
  if (lock === null || (await isLockAlive(lock))) return true;
  await rm(path, { force: true });
  return false;
}
