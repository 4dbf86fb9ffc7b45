import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import * as z from 'zod';
import { asWriteError } from './as-write-error.ts';
import type { LocatedCheckpoint } from './located-checkpoint.ts';

/** Written into a checkpoint's folder once everything in it is whole; without it the folder counts as unfinished. */
const RECORD_NAME = '.evalcurve-fetched.json';

const recordSchema = z.object({
  schemaVersion: z.literal(1),
  repository: z.string(),
  commit: z.string().nullable(),
  files: z.array(
    z.object({ name: z.string().regex(/^[^/\\]+$/u), size: z.int().min(0), checksum: z.string() }),
  ),
});

/** What was fetched into a checkpoint's folder. */
export type FetchRecord = z.infer<typeof recordSchema>;

/** The record that a checkpoint's folder must have when it is whole. */
export function fetchRecordOf({ model, files }: LocatedCheckpoint): FetchRecord {
  return {
    schemaVersion: 1,
    repository: model.name,
    commit: model.commit,
    files: files.map(({ path, size, checksum }) => ({
      name: posix.basename(path),
      size,
      checksum: checksum.value,
    })),
  };
}

/** Reads the record of a folder; null where the folder is not finished. */
export async function readFetchRecord(directory: string): Promise<FetchRecord | null> {
  const text = await readFile(fetchRecordPath(directory), 'utf8').catch(() => 'null');
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // A record cut in half is as good as none.
    return null;
  }
}

/** Says that a folder is finished. */
export async function writeFetchRecord(directory: string, record: FetchRecord): Promise<void> {
  const path = fetchRecordPath(directory);
  const partial = `${path}.incomplete`;
  await writeFile(partial, JSON.stringify(record), { mode: 0o600 })
    .then(() => rename(partial, path))
    .catch((error: unknown) => {
      throw asWriteError(error, path);
    });
}

/** Whether all files of a record are in its folder, by size; their checksums were right when it was written. */
export async function holdsAllFiles(directory: string, record: FetchRecord): Promise<boolean> {
  const sizes = await Promise.all(
    record.files.map(async ({ name }) => (await stat(join(directory, name)).catch(() => null))?.size),
  );
  return record.files.every(({ size }, index) => size === sizes[index]);
}

/** Where the record of a folder is. */
export function fetchRecordPath(directory: string): string {
  return join(directory, RECORD_NAME);
}
