import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Bytes that an ordinary user can still write to the file system of a path, which need not exist yet.
 *
 * @throws Error of Node where not even the root can be asked
 * @example
 * await freeDiskSpace('/home/a/results'); // 211_000_000_000
 */
export async function freeDiskSpace(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (dirname(path) === path) throw error;
    return freeDiskSpace(dirname(path));
  }
}
