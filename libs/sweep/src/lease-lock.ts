import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { SweepLock } from '@evalcurve/results-tree';
import { DownloadBusyError } from './download-busy-error.ts';
import type { SharedFolder } from './shared-folder.ts';
import { takeLock } from './take-lock.ts';

/** The lock of the one process that may change a download. */
export interface LeaseLock {
  readonly file: string;
  /** Waits until no other process holds it, and holds it while it works. */
  readonly alone: <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
}

/** What {@link leaseLock} goes by. */
export interface LeaseLockOptions {
  /** Path of its file. */
  readonly file: string;
  /** The folder that it is in. */
  readonly folder: SharedFolder;
  /** The checkpoint's. */
  readonly directory: string;
  readonly own: SweepLock;
}

const POLL_MS = 100;

/** The lock of a download's lease. */
export function leaseLock({ file, folder, directory, own }: LeaseLockOptions): LeaseLock {
  return {
    file,
    alone: async (work, signal) => {
      for (;;) {
        const holder = await folder.write(() => takeLock(file, own));
        if (holder === null) break;
        if (holder.host !== own.host) throw new DownloadBusyError({ directory, path: file, holder });
        await setTimeout(POLL_MS, undefined, { signal });
      }
      try {
        return await work();
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}
