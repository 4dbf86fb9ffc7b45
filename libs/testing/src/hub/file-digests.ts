import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { gitOid } from './git-oid.ts';

/** The size and the checksums of one file. */
export interface FileDigests {
  readonly size: number;
  /** Of the content, in hexadecimal: the ETag of a large file. */
  readonly sha256: string;
  /** The name that git gives the content: the ETag of a small file. */
  readonly gitOid: string;
}

const known = new Map<string, FileDigests>();

/** The checksums of a file, computed again only where it was changed. */
export async function fileDigests(file: string): Promise<FileDigests> {
  const { size, mtimeNs, ino } = await stat(file, { bigint: true });
  const key = [file, ino, size, mtimeNs].join('\n');
  const digests = known.get(key) ?? digestsOf(await readFile(file));
  known.set(key, digests);
  return digests;
}

function digestsOf(content: Uint8Array): FileDigests {
  return {
    size: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    gitOid: gitOid('blob', content),
  };
}
