import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from './error-code.ts';
import { processStartTime } from './process-start-time.ts';
import { STATE_FOLDER } from './state-folder.ts';

/** Schema of a {@link SweepLock}. */
export const sweepLockSchema = z.object({
  host: z.string(),
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
});

/**
 * What `.evalcurve/lock.json` says: which process is at work on the tree.
 *
 * - `startedAt`: that process' start as {@link processStartTime} tells it, so that another process
 *   with the same number is not taken for it; null where the system does not tell.
 */
export type SweepLock = z.infer<typeof sweepLockSchema>;

/** The path of a tree's lock. */
export function sweepLockPath(root: string): string {
  return join(root, STATE_FOLDER, 'lock.json');
}

/** Reads a tree's lock, null where there is none or it is not readable. */
export async function readSweepLock(root: string): Promise<SweepLock | null> {
  const text = await readFile(sweepLockPath(root), 'utf8').catch(() => '');
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
