import { sweepLockPath } from '@evalcurve/results-tree';
import { findOtherHolder } from './find-other-holder.ts';
import { holdLock, type HeldLock } from './hold-lock.ts';
import type { SweepPart } from './sweep-part.ts';
import { SweepRunningError } from './sweep-running-error.ts';

/**
 * Makes this process the only one that writes into a results tree, or the only one of its part. A
 * lock that a dead process left behind is taken over.
 *
 * @throws SweepRunningError where a live process holds it, or where a part of the tree and all of it exclude each other
 * @throws UnwritableOutputError where the folder cannot be made or written; it is left as it was
 */
export async function acquireLock(root: string, part?: SweepPart): Promise<HeldLock> {
  const lock = await holdLock({ root, path: sweepLockPath(root, part?.name), attempt: part?.attempt });
  // Looked for when the own lock is in its place: of two that come at once, not both can miss the other.
  const other = await findOtherHolder(root, part);
  if (other === null) return lock;
  await lock.release();
  throw new SweepRunningError({ root, host: other.host, pid: other.pid });
}
