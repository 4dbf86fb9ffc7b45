import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What tells that a file is still the one that was read. */
export interface FileIdentity {
  /**
   * Size, inode, and when content and inode were changed last, in nanoseconds. Nobody can set the latter: it tells a
   * file that was written to and given its old time again.
   */
  readonly stats: string;
  /** CRC-32 of its last bytes: the answer to its last question, and the hashes that lm_eval logs with it. */
  readonly tail: number;
  readonly bytes: number;
}

const TAIL_BYTES = 4096;
const tail = Buffer.alloc(TAIL_BYTES);

/** Looks at a file without reading more than its last 4 KiB; null where it cannot be opened. */
export function fileIdentity(path: string): FileIdentity | null {
  try {
    const file = openSync(path, 'r');
    try {
      const stats = fstatSync(file, { bigint: true });
      const bytes = Number(stats.size);
      const length = readSync(file, tail, 0, TAIL_BYTES, Math.max(0, bytes - TAIL_BYTES));
      return { stats: describe(stats), tail: crc32(tail.subarray(0, length)), bytes };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Whether nobody has written to a file since its identity was taken, as far as the system knows. */
export function isUntouched(path: string, { stats }: FileIdentity): boolean {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  return now !== undefined && describe(now) === stats;
}

function describe({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}
