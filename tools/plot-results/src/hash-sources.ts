import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
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
  // Read a moment ago, they lie in the system's cache: asking a thread for them takes longer than reading them.
  for (const path of entries.flatMap(({ files }) => files)) hash.update(readFileSync(path));
  // Samples are large: they are never whole in memory.
  for (const path of samples) {
    for await (const block of createReadStream(path)) hash.update(block as Buffer);
  }
  return hash.digest('hex');
}
