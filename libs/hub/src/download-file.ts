import { rename } from 'node:fs/promises';
import { asWriteError } from './as-write-error.ts';
import { checksumOf } from './checksum.ts';
import { ChecksumError } from './errors/checksum-error.ts';
import { EndpointUnreachableError } from './errors/endpoint-unreachable-error.ts';
import { HubUnavailableError } from './errors/hub-unavailable-error.ts';
import { TransferInterruptedError } from './errors/transfer-interrupted-error.ts';
import { explainResponse } from './explain-response.ts';
import { fileMatches } from './file-matches.ts';
import { forgetEtag, forgetPartialFile } from './partial-file.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { encodePath } from './safe-path.ts';
import { takeFromSharedCache } from './shared-cache.ts';
import { isTemporaryStatus, TemporaryFailure } from './temporary-failure.ts';
import { transfer } from './transfer.ts';
import { withRetries } from './with-retries.ts';

/** What {@link downloadFile} fetches. */
export interface DownloadFileOptions {
  readonly repository: Repository;
  readonly commit: string;
  readonly file: RemoteFile;
  /** In a folder that is there. While it is not whole, the file is called `DESTINATION.incomplete`. */
  readonly destination: string;
  /** Told how many bytes are on this machine. */
  readonly onBytes?: ((heldBytes: number) => void) | undefined;
}

/** An attempt that came this much further does not count as failed: large files survive many cuts. */
const PROGRESS_BYTES = 8 * 1024 * 1024;

/**
 * Brings one file onto this machine, whole and with the checksum that the listing names: from where
 * it is already, from Python's cache, or over the network, going on where an earlier attempt stopped.
 * A wrong one is deleted and fetched once more.
 *
 * @throws ChecksumError, TransferInterruptedError, EndpointUnreachableError, HubUnavailableError,
 *   AccessDeniedError, HubResponseError, CacheWriteError
 */
export async function downloadFile(options: DownloadFileOptions): Promise<void> {
  const { repository, file, destination, onBytes } = options;
  const held =
    (await fileMatches(destination, { file, signal: repository.signal })) ||
    (await takeFromSharedCache({ repository, file, destination }));
  if (held) {
    onBytes?.(file.size);
    return;
  }
  const wrong = await fetchAndCheck(options);
  if (wrong === null) return;
  const wrongAgain = await fetchAndCheck(options);
  if (wrongAgain === null) return;
  const { algorithm, value } = file.checksum;
  const { path } = file;
  throw new ChecksumError({
    endpoint: repository.hub.url,
    path,
    algorithm,
    expected: value,
    received: wrongAgain,
  });
}

// Answers with the checksum that was not the expected one, null where all is well.
async function fetchAndCheck(options: DownloadFileOptions): Promise<string | null> {
  const { repository, file, destination } = options;
  const partialPath = `${destination}.incomplete`;
  await transferWithRetries(options, partialPath);
  const { algorithm, value } = file.checksum;
  const received = await checksumOf(partialPath, { algorithm, signal: repository.signal });
  if (received !== value) {
    await forgetPartialFile(partialPath);
    return received;
  }
  await rename(partialPath, destination).catch((error: unknown) => {
    throw asWriteError(error, destination);
  });
  await forgetEtag(partialPath);
  return null;
}

async function transferWithRetries(options: DownloadFileOptions, partialPath: string): Promise<void> {
  const { repository, commit, file, onBytes } = options;
  const { hub, kind, name, signal } = repository;
  const url = `${hub.url}/${kind === 'dataset' ? 'datasets/' : ''}${name}/resolve/${commit}/${encodePath(file.path)}`;
  let attempts = 0;
  let heldBytes = 0;
  let heldBefore = 0;
  const attempt = async (): Promise<void> => {
    attempts += 1;
    heldBefore = heldBytes;
    await transfer({
      hub,
      url,
      partialPath,
      size: file.size,
      signal,
      onBytes: (bytes) => {
        heldBytes = bytes;
        onBytes?.(bytes);
      },
    });
  };
  const counts = (): boolean => heldBytes - heldBefore < PROGRESS_BYTES;
  await withRetries(attempt, { hub, signal, counts }).catch((error: unknown) => {
    throw asUserError(error, { ...options, url, attempts, heldBytes });
  });
}

function asUserError(
  error: unknown,
  {
    repository,
    file,
    url,
    attempts,
    heldBytes,
  }: DownloadFileOptions & { url: string; attempts: number; heldBytes: number },
): unknown {
  if (!(error instanceof TemporaryFailure)) return explainResponse(error, repository);
  const { status, cause } = error;
  const endpoint = repository.hub.url;
  if (status === null) return new EndpointUnreachableError({ endpoint, attempts, cause });
  if (isTemporaryStatus(status)) {
    return new HubUnavailableError({ endpoint, status, attempts, path: new URL(url).pathname });
  }
  const { path, size: expectedBytes } = file;
  return new TransferInterruptedError({
    endpoint,
    path,
    receivedBytes: heldBytes,
    expectedBytes,
    attempts,
    cause,
  });
}
