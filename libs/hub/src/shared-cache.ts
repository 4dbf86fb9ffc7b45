import { constants, copyFile, link, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileMatches } from './file-matches.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { repositoryFolder } from './repository.ts';

/** What {@link takeFromSharedCache} takes, and where to. */
export interface TakeFromSharedCacheOptions {
  readonly repository: Repository;
  readonly file: RemoteFile;
  readonly destination: string;
}

/**
 * Takes a file that Python's client fetched before, from `models--OWNER--NAME/blobs`: by a hard link
 * to the real file, or as a copy where the cache is on another disk. A damaged one is left alone.
 *
 * @returns whether there was one
 */
export async function takeFromSharedCache(options: TakeFromSharedCacheOptions): Promise<boolean> {
  const { repository, file, destination } = options;
  const { hub, kind, name, signal } = repository;
  if (hub.sharedCacheDirectory === undefined) return false;
  const folder = `${kind}s--${repositoryFolder(name)}`;
  const blob = await realpath(join(hub.sharedCacheDirectory, folder, 'blobs', file.checksum.value)).catch(
    () => null,
  );
  if (blob === null || !(await fileMatches(blob, { file, signal }))) return false;
  await rm(destination, { force: true });
  await link(blob, destination).catch(() => copyWhole(blob, destination));
  return true;
}

async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.incomplete`;
  await copyFile(from, partial, constants.COPYFILE_FICLONE);
  await rename(partial, to);
}
