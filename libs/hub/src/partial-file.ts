import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { asWriteError } from './as-write-error.ts';

/** A download that is not finished, and the ETag of what it is a part of. */
export interface PartialFile {
  readonly path: string;
  /** How many bytes it holds; 0 where there is none yet. */
  readonly heldBytes: number;
  /** Null where the server gave none that could tell whether the file has changed. */
  readonly etag: string | null;
}

/** Reads what an earlier attempt, or an earlier process, left. */
export async function readPartialFile(path: string): Promise<PartialFile> {
  const heldBytes = (await stat(path).catch(() => null))?.size ?? 0;
  const etag = await readFile(etagPath(path), 'utf8').catch(() => null);
  return { path, heldBytes, etag };
}

/** Keeps the ETag of the file that is being fetched, so that the rest can be asked for later. */
export async function rememberEtag(path: string, response: Response): Promise<void> {
  const etag = response.headers.get('ETag');
  // RFC 9110, 13.1.5: If-Range takes no weak ETag.
  if (etag === null || etag.startsWith('W/')) {
    await forgetEtag(path);
    return;
  }
  await writeFile(etagPath(path), etag, { mode: 0o600 }).catch((error: unknown) => {
    throw asWriteError(error, path);
  });
}

/** Deletes an unfinished download and what is known of it. */
export async function forgetPartialFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await forgetEtag(path);
}

/** Deletes what is known of a download that is finished. */
export async function forgetEtag(path: string): Promise<void> {
  await rm(etagPath(path), { force: true });
}

function etagPath(path: string): string {
  return `${path}.etag`;
}
