import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Checksum } from './remote-file.ts';

/** What {@link checksumOf} computes. */
export interface ChecksumOfOptions {
  readonly algorithm: Checksum['algorithm'];
  readonly signal?: AbortSignal | undefined;
}

/**
 * A local file's checksum, hex. `git-sha1` is the hash of the file as a git blob: that of
 * `blob SIZE`, a NUL, then the content (git-hash-object).
 */
export async function checksumOf(path: string, { algorithm, signal }: ChecksumOfOptions): Promise<string> {
  const hash = createHash(algorithm === 'sha256' ? 'sha256' : 'sha1');
  if (algorithm === 'git-sha1') hash.update(`blob ${(await stat(path)).size}\0`);
  await pipeline(createReadStream(path), hash, { signal: signal ?? undefined });
  return hash.digest('hex');
}
