import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '@evalcurve/errors';
import { mapConcurrently } from './map-concurrently.ts';
import { RUN_RECORD_FILE } from './run-record-file.ts';
import { UnreadableTreeError } from './unreadable-tree-error.ts';

/**
 * Names of the checkpoints that a sweep has published into a tree: their folders appear by one rename, with `run.json` in
 * them. Nothing is read, so that ten thousand take a fraction of a second. None where there is no such tree.
 *
 * @throws UnreadableTreeError where that cannot be told
 */
export async function listPublished(root: string): Promise<Set<string>> {
  const names = await readdir(root).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw new UnreadableTreeError(root, error);
  });
  const isPublished = await mapConcurrently({ items: names, limit: AT_ONCE }, (name) =>
    isFolderWithRecord(join(root, name)),
  );
  return new Set(names.filter((_, index) => isPublished[index]));
}

async function isFolderWithRecord(path: string): Promise<boolean> {
  try {
    await access(join(path, RUN_RECORD_FILE));
    return true;
  } catch (error) {
    // Files are among the folders.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return false;
    throw new UnreadableTreeError(path, error);
  }
}

// On a disk of a network each takes its time.
const AT_ONCE = 32;
