import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { makeFolders } from './make-folders.ts';

const MOST_TRIES = 20;

/** A folder that whoever needs it makes, and the last one to leave removes. */
export interface SharedFolder {
  /** Writes into it; again where it, or what is written into it, was removed meanwhile. */
  readonly write: <T>(write: () => Promise<T>) => Promise<T>;
  /** Removes it where it is empty, and those above that this leaves empty. */
  readonly leave: () => Promise<void>;
}

/** @param below - an ancestor; neither that one nor what is above it is ever removed */
export function sharedFolder(folder: string, below: string): SharedFolder {
  return {
    write: async (write) => {
      for (let tries = 1; ; tries += 1) {
        await makeFolders(folder);
        try {
          return await write();
        } catch (error) {
          if (!hasCode(error, 'ENOENT') || tries === MOST_TRIES) throw error;
        }
      }
    },
    leave: async () => {
      for (let path = folder; path !== below && path.startsWith(below); path = dirname(path)) {
        const isRemoved = await rmdir(path).then(
          () => true,
          () => false,
        );
        if (!isRemoved) return;
      }
    },
  };
}
