import { isLockAlive, listParts, readSweepLock, type SweepLock } from '@evalcurve/results-tree';
import type { SweepPart } from './sweep-part.ts';

/**
 * The live process that keeps others off a results tree: for a part, a sweep over all of the tree; for
 * such a sweep, any part. Null where there is none. Parts do not keep each other off.
 */
export async function findOtherHolder(root: string, part: SweepPart | undefined): Promise<SweepLock | null> {
  const others = part === undefined ? await listParts(root) : [undefined];
  for (const name of others) {
    const lock = await readSweepLock(root, name);
    if (lock !== null && (await isLockAlive(lock))) return lock;
  }
  return null;
}
