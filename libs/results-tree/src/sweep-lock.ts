import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from './error-code.ts';
import { processStartTime } from './process-start-time.ts';
import { sweepFolder } from './sweep-folder.ts';

/** Schema of a {@link SweepLock}. */
export const sweepLockSchema = z.object({
  host: z.string(),
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  attempt: z.int().nonnegative().optional(),
});

/**
 * What `.evalcurve/lock.json` says: which process is at work on the tree.
 *
 * - `startedAt`: that process' start as {@link processStartTime} tells it, so that another process
 *   with the same number is not taken for it; null where the system does not tell.
 * - `attempt`: how often a cluster has started this part of a sweep before, where it is one.
 */
export type SweepLock = z.infer<typeof sweepLockSchema>;

/** The path of a tree's lock, or of the lock of one part of a sweep over it. */
export function sweepLockPath(root: string, part?: string): string {
  return join(sweepFolder(root, part), 'lock.json');
}

/** Reads a tree's lock, or that of a part; null where there is none or it is not readable. */
export async function readSweepLock(root: string, part?: string): Promise<SweepLock | null> {
  const text = await readFile(sweepLockPath(root, part), 'utf8').catch(() => '');
  return parseSweepLock(text);
}

/**
 * What a lock file says, null where it was cut off or is none.
 *
 * @example
 * parseSweepLock('{"host":"node17","pid":4711,"startedAt":null}')?.pid; // 4711
 */
export function parseSweepLock(text: string): SweepLock | null {
  try {
    return sweepLockSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether the process that a lock names still runs. A lock of another host counts as alive: from
 * here nobody can tell.
 */
export async function isLockAlive({ host, pid, startedAt }: SweepLock): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isRunning(pid)) return false;
  const actual = startedAt === null ? null : await processStartTime(pid);
  return actual === null || actual === startedAt;
}

// Signal 0 only asks; EPERM answers that the process is another user's.
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
