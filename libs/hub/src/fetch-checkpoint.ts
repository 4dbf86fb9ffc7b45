import { mkdir, realpath } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { asWriteError } from './as-write-error.ts';
import { checkpointDirectory } from './checkpoint-directory.ts';
import { downloadFile } from './download-file.ts';
import { fetchRecordOf, holdsAllFiles, readFetchRecord, writeFetchRecord } from './fetch-record.ts';
import type { Hub } from './hub.ts';
import { inParallel } from './in-parallel.ts';
import type { LocatedCheckpoint } from './located-checkpoint.ts';
import { checkSafePath } from './safe-path.ts';

/** How far a download is. */
export interface FetchProgress {
  /** On this machine, whoever fetched them. */
  readonly fetchedBytes: number;
  readonly totalBytes: number;
}

/** What {@link fetchCheckpoint} fetches. */
export interface FetchCheckpointOptions {
  readonly hub: Hub;
  readonly located: LocatedCheckpoint;
  /** Checkpoints get folders below this one. */
  readonly cacheDirectory: string;
  /** Aborts the download; what came is kept, and the next call goes on from there. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
}

/** A checkpoint on this machine. */
export interface FetchedCheckpoint {
  /** A real folder with configuration, tokenizer and weights in it. */
  readonly directory: string;
}

const FILES_AT_A_TIME = 4;

/**
 * Brings a checkpoint into one folder, whole and verified, or throws. A checkpoint that is there
 * already costs no request.
 *
 * @throws ChecksumError, TransferInterruptedError, EndpointUnreachableError, HubUnavailableError,
 *   AccessDeniedError, UnsafePathError, CacheWriteError, or the reason of `signal`
 * @example
 * const { directory } = await fetchCheckpoint({ hub, located, cacheDirectory: '/data/checkpoints' });
 * // '/data/checkpoints/tiiuae--dense-500m-arch1/3f1c…/iter_0002000'
 */
export async function fetchCheckpoint(options: FetchCheckpointOptions): Promise<FetchedCheckpoint> {
  const { located, cacheDirectory, onProgress } = options;
  for (const { path } of located.files) checkSafePath(path, located.model.name);
  const directory = checkpointDirectory(cacheDirectory, located);
  const record = fetchRecordOf(located);
  const isFetched =
    isDeepStrictEqual(await readFetchRecord(directory), record) && (await holdsAllFiles(directory, record));
  if (isFetched) {
    onProgress?.({ fetchedBytes: located.bytes, totalBytes: located.bytes });
  } else {
    await mkdir(directory, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw asWriteError(error, directory);
    });
    await fetchFiles(options, directory);
    await writeFetchRecord(directory, record);
  }
  return { directory: await realpath(directory) };
}

async function fetchFiles(options: FetchCheckpointOptions, directory: string): Promise<void> {
  const { hub, located, onProgress } = options;
  const { name, commit } = located.model;
  const held = new Map<string, number>();
  await inParallel(located.files, { limit: FILES_AT_A_TIME, signal: options.signal })(
    async (file, signal) => {
      await downloadFile({
        repository: { hub, kind: 'model', name, signal },
        commit: commit ?? 'main',
        file,
        destination: join(directory, posix.basename(file.path)),
        onBytes: (bytes) => {
          held.set(file.path, bytes);
          onProgress?.({
            fetchedBytes: [...held.values()].reduce((a, b) => a + b, 0),
            totalBytes: located.bytes,
          });
        },
      });
    },
  );
}
