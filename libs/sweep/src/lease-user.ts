import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pulse } from './pulse.ts';
import { writeBeside } from './write-beside.ts';

/** One who uses a download: a file in the folder of its lease. */
export interface LeaseUser {
  readonly file: string;
  /** Puts the file there; others see it whole, or not at all. */
  readonly add: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What the file of a {@link LeaseUser} is called and says. */
export interface LeaseUserOptions {
  /** One that no other user has. */
  readonly name: string;
  /** What tells others whether it is still needed. */
  readonly says: object;
  /** Left out where nobody renews it. */
  readonly pulse?: Pulse;
}

/** A user in the folder of a lease. Nothing is written yet. */
export function leaseUser(folder: string, { name, says, pulse }: LeaseUserOptions): LeaseUser {
  const file = join(folder, `${name}.user`);
  return {
    file,
    add: async () => {
      await rename(await writeBeside(file, says), file);
      pulse?.renew(file);
    },
    remove: async () => {
      pulse?.stop(file);
      await rm(file, { force: true });
    },
  };
}
