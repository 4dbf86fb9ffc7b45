import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrently } from './map-concurrently.ts';

/** How {@link flushFolder} flushes. */
export interface FlushFolderOptions {
  /**
   * Whether the files and folders below are flushed too.
   *
   * @default true
   */
  readonly recursive?: boolean;
}

/** Makes sure that a folder's files, and the names of them, are on disk before it is renamed. */
export async function flushFolder(folder: string, options: FlushFolderOptions = {}): Promise<void> {
  const { recursive = true } = options;
  if (recursive) {
    const entries = await readdir(folder, { withFileTypes: true });
    await mapConcurrently({ items: entries, limit: 8 }, async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await flushFolder(path);
      else if (entry.isFile()) await flush(path);
    });
  }
  await flush(folder);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
