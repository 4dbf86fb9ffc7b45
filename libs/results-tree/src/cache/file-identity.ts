import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as z from 'zod';

/** What tells that a file is still the one that was read. */
export const fileIdentitySchema = z.object({
  size: z.string(),
  mtimeNs: z.string(),
  /** Nobody can set this one: it tells a file that was written to and given its old time again. */
  ctimeNs: z.string(),
  inode: z.string(),
  /** CRC-32 of its last bytes, the answer to its last question and all hashes of it among them. */
  tail: z.number(),
});

/** See {@link fileIdentitySchema}. */
export type FileIdentity = z.infer<typeof fileIdentitySchema>;

const TAIL_BYTES = 4096;

/** Looks at a file without reading more than its last 4 KiB; null where it cannot be opened. */
export function fileIdentity(path: string): FileIdentity | null {
  try {
    const file = openSync(path, 'r');
    try {
      const stats = fstatSync(file, { bigint: true });
      const tail = Buffer.alloc(TAIL_BYTES);
      const from = Math.max(0, Number(stats.size) - TAIL_BYTES);
      const length = readSync(file, tail, 0, TAIL_BYTES, from);
      return { ...timesOf(stats), tail: crc32(tail.subarray(0, length)) };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Whether nobody has written to a file since its identity was taken, as far as the system knows. */
export function isUntouched(path: string, identity: FileIdentity): boolean {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats !== undefined && isSameIdentity({ ...timesOf(stats), tail: identity.tail }, identity);
}

/** Whether two identities are of the same file with the same content. */
export function isSameIdentity(a: FileIdentity, b: FileIdentity): boolean {
  const isSameFile = a.inode === b.inode && a.size === b.size && a.tail === b.tail;
  return isSameFile && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}

function timesOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): Omit<FileIdentity, 'tail'> {
  return {
    ...{ size: String(size), mtimeNs: String(mtimeNs), ctimeNs: String(ctimeNs) },
    inode: String(ino),
  };
}
