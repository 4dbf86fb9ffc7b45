import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { TreeEntry } from '@evalcurve/results-tree';

/**
 * The SHA-256 over the results files of some checkpoints and over samples files. In their order, not by path: the
 * same results give the same hash wherever they lie.
 */
export async function hashSources(
  entries: readonly TreeEntry[],
  samples: readonly string[],
): Promise<string> {
  const hash = createHash('sha256');
  const files = entries.flatMap((entry) => entry.files);
  for (const contents of await Promise.all(files.map((path) => readFile(path)))) hash.update(contents);
  // Samples are large: they are never whole in memory.
  for (const path of samples) {
    for await (const block of createReadStream(path)) hash.update(block as Buffer);
  }
  return hash.digest('hex');
}
