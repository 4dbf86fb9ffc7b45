import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { asWriteError } from './as-write-error.ts';
import { downloadCacheDirectory } from './cache-directories.ts';
import { downloadFile } from './download-file.ts';
import { DatasetFormatError } from './errors/dataset-format-error.ts';
import { DatasetSplitNotFoundError } from './errors/dataset-split-not-found-error.ts';
import type { Hub } from './hub.ts';
import { listRepositoryFiles } from './list-repository-files.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { repositoryFolder } from './repository.ts';
import { resolveCommit } from './resolve-commit.ts';
import { splitFiles } from './split-files.ts';

/** What {@link readDatasetRows} reads. */
export interface ReadDatasetRowsOptions {
  readonly hub: Hub;
  /** `cais/mmlu`. */
  readonly repository: string;
  /** `anatomy`; `default` for a dataset that has but one. */
  readonly config: string;
  /** `test`, `dev`, `validation`. */
  readonly split: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The rows of one split of a dataset that is kept in parquet files, as they are: whole numbers of 64
 * bits are `bigint`. The files are kept in the Hub's cache folder.
 *
 * @throws DatasetSplitNotFoundError, DatasetFormatError, RepositoryNotFoundError, AccessDeniedError,
 *   EndpointUnreachableError, HubUnavailableError, ChecksumError, TransferInterruptedError, CacheWriteError
 * @example
 * await readDatasetRows({ hub, repository: 'cais/mmlu', config: 'anatomy', split: 'test' });
 * // [{ question: …, subject: 'anatomy', choices: [ … ], answer: 2n }, …]
 */
export async function readDatasetRows(options: ReadDatasetRowsOptions): Promise<unknown[]> {
  const { hub, repository, config, split, signal } = options;
  const target: Repository = { hub, kind: 'dataset', name: repository, signal };
  const commit = await resolveCommit(target, 'main');
  const known = splitFiles((await listRepositoryFiles(target, { commit, recursive: true })) ?? []);
  const wanted = known.filter((part) => part.config === config && part.split === split);
  if (wanted.length === 0) {
    const names = new Set(known.map((part) => `${part.config}/${part.split}`));
    throw new DatasetSplitNotFoundError({ repository, wanted: `${config}/${split}`, known: [...names] });
  }
  const rows: unknown[] = [];
  for (const { file } of wanted) rows.push(...(await readFileRows(target, { commit, file })));
  return rows;
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
  try {
    return await parquetReadObjects({ file: await asyncBufferFromFile(destination) });
  } catch (cause) {
    const expected = 'a parquet file, uncompressed or compressed with snappy';
    throw new DatasetFormatError({ repository: target.name, where: file.path, expected, cause });
  }
}
