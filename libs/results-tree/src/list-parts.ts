import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTS, sweepFolder } from './sweep-folder.ts';

/** Names of the parts that sweeps over a tree had, in order; whether they run, their locks tell. */
export async function listParts(root: string): Promise<string[]> {
  const entries = await readdir(join(sweepFolder(root), PARTS), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
