import { rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fetchRecordPath, readFetchRecord } from './fetch-record.ts';

/**
 * Deletes a checkpoint that `fetchCheckpoint` finished, and the folders that this leaves empty. It
 * deletes nothing else: neither a file that was not fetched, nor a download to be gone on with.
 *
 * @example
 * await evictCheckpoint(directory);
 */
export async function evictCheckpoint(directory: string): Promise<void> {
  const record = await readFetchRecord(directory);
  if (record === null) return;
  // The record goes first: should this be interrupted, the folder counts as unfinished.
  await rm(fetchRecordPath(directory), { force: true });
  await Promise.all(record.files.map(({ name }) => rm(join(directory, name), { force: true })));
  await removeEmpty(directory, { upTo: record.commit });
}

async function removeEmpty(directory: string, { upTo }: { upTo: string | null }): Promise<void> {
  try {
    await rmdir(directory);
    if (basename(directory) === upTo) await rmdir(dirname(directory));
    else if (upTo !== null) await removeEmpty(dirname(directory), { upTo });
  } catch {
    // Not empty: another checkpoint is beside.
  }
}
