import { readFile } from 'node:fs/promises';
import { hasCode } from '@evalcurve/errors';
import { parseSweepLock, type SweepLock } from '@evalcurve/results-tree';

/**
 * Whose a lock is that this process has taken. Another one may have taken it over: a later attempt at the same part, or
 * whoever met it while this process was stopped. A disk that fails just now, and what is no lock at all, tell nothing of
 * that.
 */
export async function whoseLock(
  path: string,
  { host, pid, attempt }: SweepLock,
): Promise<'this process' | 'other' | 'unknown'> {
  try {
    const held = parseSweepLock(await readFile(path, 'utf8'));
    if (held === null) return 'unknown';
    return held.host === host && held.pid === pid && held.attempt === attempt ? 'this process' : 'other';
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'other' : 'unknown';
  }
}
