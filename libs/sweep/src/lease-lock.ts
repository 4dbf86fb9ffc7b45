import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { SweepLock } from '@evalcurve/results-tree';
import { isUserLeft } from './is-user-left.ts';
import type { Pulse } from './pulse.ts';
import type { SharedFolder } from './shared-folder.ts';
import { takeLock } from './take-lock.ts';
import { whoseLock } from './whose-lock.ts';

/** The lock of the one process that may change a download. */
export interface LeaseLock {
  readonly file: string;
  /**
   * Waits until no other process has it.
   *
   * @throws Error of an abort where `signal` was aborted meanwhile
   */
  readonly take: (signal: AbortSignal) => Promise<void>;
  readonly giveFree: () => Promise<void>;
}

/** What {@link leaseLock} goes by. */
export interface LeaseLockOptions {
  /** The folder that the file is in. */
  readonly folder: SharedFolder;
  readonly own: SweepLock;
  readonly pulse: Pulse;
}

const SHORTEST_MS = 50;
const LONGEST_MS = 1000;

/** The lock of a download's lease. It is renewed while it is held; one that nobody renews is taken over. */
export function leaseLock(file: string, { folder, own, pulse }: LeaseLockOptions): LeaseLock {
  const holderOf = async (content: string, path: string): Promise<'other' | null> =>
    (await isUserLeft(content, { file: path, pulse })) ? 'other' : null;
  return {
    file,
    take: async (signal) => {
      let waitMs = SHORTEST_MS;
      while ((await folder.write(() => takeLock(file, { lock: own, holderOf }))) !== null) {
        await setTimeout(waitMs, undefined, { signal });
        waitMs = Math.min(2 * waitMs, LONGEST_MS);
      }
      pulse.renew(file);
    },
    giveFree: async () => {
      pulse.stop(file);
      // Where this process was stopped for long, another one may have it.
      if ((await whoseLock(file, own)) === 'this process') await rm(file, { force: true });
    },
  };
}
