import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { checkpointDirectory } from './checkpoint-directory.ts';
import type { Hub } from './hub.ts';
import type { LocatedCheckpoint } from './located-checkpoint.ts';
import type { RemoteFile } from './remote-file.ts';
import { repositoryFolder } from './repository.ts';

/** Which checkpoint {@link missingBytes} measures, and where it would be fetched to. */
export interface MissingBytesOptions {
  readonly hub: Pick<Hub, 'sharedCacheDirectory'>;
  readonly located: LocatedCheckpoint;
  readonly cacheDirectory: string;
}

/**
 * The bytes that fetching a checkpoint would write: those of its files that are neither in its
 * folder, whole or in part, nor in Python's cache, by their sizes.
 *
 * @example
 * await missingBytes({ hub, located, cacheDirectory: '/data/checkpoints' }); // 1_010_000_000
 */
export async function missingBytes(options: MissingBytesOptions): Promise<number> {
  const { located } = options;
  const missing = await Promise.all(located.files.map((file) => missingOf(file, options)));
  return missing.reduce((sum, bytes) => sum + bytes, 0);
}

async function missingOf(
  file: RemoteFile,
  { hub, located, cacheDirectory }: MissingBytesOptions,
): Promise<number> {
  const path = join(checkpointDirectory(cacheDirectory, located), posix.basename(file.path));
  const shared = hub.sharedCacheDirectory;
  const blobs = `models--${repositoryFolder(located.model.name)}/blobs`;
  const places = [
    path,
    `${path}.incomplete`,
    ...(shared === undefined ? [] : [join(shared, blobs, file.checksum.value)]),
  ];
  const held = await Promise.all(
    places.map(async (place) => (await stat(place).catch(() => null))?.size ?? 0),
  );
  return Math.max(0, file.size - Math.max(...held));
}
