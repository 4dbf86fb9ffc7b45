import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { fileTimestamp } from '../file-timestamp.ts';

/** The file of the cache for a samples file: those of one run of the harness lie in one folder and have one time in their names. */
export function cacheFileName(path: string): string {
  const run = `${dirname(resolve(path))}\n${fileTimestamp(basename(path))?.text ?? ''}`;
  return `${createHash('sha256').update(run).digest('hex').slice(0, 32)}.samples`;
}
