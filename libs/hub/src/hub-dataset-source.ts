import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatasetRowsRequest, DatasetSource } from '@evalcurve/tasks';
import { asWriteError } from './as-write-error.ts';
import { downloadCacheDirectory } from './cache-directories.ts';
import { downloadFile } from './download-file.ts';
import { DatasetSplitNotFoundError } from './errors/dataset-split-not-found-error.ts';
import { RevisionNotFoundError } from './errors/revision-not-found-error.ts';
import type { Hub } from './hub.ts';
import { inParallel } from './in-parallel.ts';
import { listRepositoryFiles } from './list-repository-files.ts';
import { readParquetRows } from './parquet/read-parquet-rows.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { repositoryFolder } from './repository.ts';
import { resolveCommit } from './resolve-commit.ts';
import { selectSplit } from './select-split.ts';

const CONFIGS_AT_A_TIME = 4;

/**
 * The datasets of a Hub, of which all rows of one request are of the same commit. Where a repo holds
 * no parquet files itself, those that the Hub has made of it are read. The files are kept in the
 * Hub's cache folder.
 *
 * @throws from `readRows`: DatasetSplitNotFoundError, DatasetFormatError, RepositoryNotFoundError,
 *   AccessDeniedError, EndpointUnreachableError, HubUnavailableError, ChecksumError,
 *   TransferInterruptedError, CacheWriteError
 * @example
 * const rows = await hubDatasetSource(hub).readRows({ repository: 'cais/mmlu', configs: ['anatomy'], split: 'test' });
 * rows.get('anatomy'); // [{ question: …, subject: 'anatomy', choices: [ … ], answer: 2n }, …]
 */
export function hubDatasetSource(hub: Hub): DatasetSource {
  return {
    place: hub.url,
    readRows: async (request) => {
      const { configs, signal } = request;
      const target: Repository = { hub, kind: 'dataset', name: request.repository, signal };
      const { commit, parts } = await locateParts(target, request);
      const rows = new Map<string | null, unknown[]>(configs.map((config) => [config, []]));
      await inParallel(parts, { limit: CONFIGS_AT_A_TIME, signal })(async ({ config, files }, stop) => {
        for (const file of files) {
          rows.get(config)?.push(...(await readFileRows({ ...target, signal: stop }, { commit, file })));
        }
      });
      return rows;
    },
  };
}

/** The branch into which the Hub converts what it can. */
const CONVERTED = 'refs/convert/parquet';

interface LocatedParts {
  readonly commit: string;
  readonly parts: readonly { readonly config: string | null; readonly files: readonly RemoteFile[] }[];
}

async function locateParts(target: Repository, request: DatasetRowsRequest): Promise<LocatedParts> {
  try {
    return await locatePartsAt(target, { ...request, revision: 'main' });
  } catch (error) {
    if (!(error instanceof DatasetSplitNotFoundError)) throw error;
    return await locatePartsAt(target, { ...request, revision: CONVERTED }).catch((again: unknown) => {
      throw again instanceof RevisionNotFoundError ? error : again;
    });
  }
}

async function locatePartsAt(
  target: Repository,
  { configs, split, revision }: DatasetRowsRequest & { readonly revision: string },
): Promise<LocatedParts> {
  const commit = await resolveCommit(target, revision);
  const known = (await listRepositoryFiles(target, { commit, recursive: true })) ?? [];
  const parts = configs.map((config) => ({
    config,
    files: selectSplit(known, { dataset: target.name, config, split }),
  }));
  return { commit, parts };
}

async function readFileRows(
  target: Repository,
  { commit, file }: { readonly commit: string; readonly file: RemoteFile },
): Promise<unknown[]> {
  const cache = target.hub.cacheDirectory ?? downloadCacheDirectory({});
  const destination = join(cache, 'datasets', repositoryFolder(target.name), commit, file.path);
  await mkdir(dirname(destination), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asWriteError(error, destination);
  });
  await downloadFile({ repository: target, commit, file, destination });
  return readParquetRows({ path: destination, dataset: target.name, name: file.path });
}
