import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Bytes that an ordinary user can still write where a path is, or will be once it was made.
 *
 * @throws Error of Node where not even the root can be asked
 * @example
 * await freeBytesAt('/data/checkpoints'); // 211_000_000_000
 */
export async function freeBytesAt(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (dirname(path) === path) throw error;
    return freeBytesAt(dirname(path));
  }
}
