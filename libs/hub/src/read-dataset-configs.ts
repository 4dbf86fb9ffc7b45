import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { asWriteError } from './as-write-error.ts';
import { downloadCacheDirectory } from './cache-directories.ts';
import { downloadFile } from './download-file.ts';
import { DatasetFormatError } from './errors/dataset-format-error.ts';
import { DatasetSplitNotFoundError } from './errors/dataset-split-not-found-error.ts';
import type { Hub } from './hub.ts';
import { inParallel } from './in-parallel.ts';
import { listRepositoryFiles } from './list-repository-files.ts';
import type { RemoteFile } from './remote-file.ts';
import type { Repository } from './repository.ts';
import { repositoryFolder } from './repository.ts';
import { resolveCommit } from './resolve-commit.ts';
import { splitFiles } from './split-files.ts';
import type { SplitFile } from './split-files.ts';

/** What {@link readDatasetConfigs} reads. */
export interface ReadDatasetConfigsOptions {
  readonly hub: Hub;
  /** `cais/mmlu`. */
  readonly repository: string;
  /** `anatomy`; `default` for a dataset that has but one. */
  readonly configs: readonly string[];
  /** `test`, `dev`, `validation`. */
  readonly split: string;
  readonly signal?: AbortSignal | undefined;
}

const CONFIGS_AT_A_TIME = 4;

/**
 * The rows of one split of several configurations of a dataset, all of the same commit; see
 * `readDatasetRows`.
 *
 * @throws what `readDatasetRows` throws
 * @example
 * const rows = await readDatasetConfigs({ hub, repository: 'cais/mmlu', configs: ['anatomy', 'virology'], split: 'test' });
 * rows.get('anatomy'); // [{ question: …, subject: 'anatomy', choices: [ … ], answer: 2n }, …]
 */
export async function readDatasetConfigs(
  options: ReadDatasetConfigsOptions,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { hub, repository, configs, split, signal } = options;
  const target: Repository = { hub, kind: 'dataset', name: repository, signal };
  const commit = await resolveCommit(target, 'main');
  const known = splitFiles((await listRepositoryFiles(target, { commit, recursive: true })) ?? []);
  const wanted = configs.map((config) => ({ config, files: filesOf(known, { config, split, repository }) }));
  const rows = new Map<string, unknown[]>(configs.map((config) => [config, []]));
  await inParallel(wanted, { limit: CONFIGS_AT_A_TIME, signal })(async ({ config, files }, stop) => {
    for (const file of files) {
      rows.get(config)?.push(...(await readFileRows({ ...target, signal: stop }, { commit, file })));
    }
  });
  return rows;
}

interface Part {
  readonly config: string;
  readonly split: string;
  readonly repository: string;
}

function filesOf(known: readonly SplitFile[], { config, split, repository }: Part): RemoteFile[] {
  const wanted = known.filter((part) => part.config === config && part.split === split);
  if (wanted.length > 0) return wanted.map(({ file }) => file);
  const names = new Set(known.map((part) => `${part.config}/${part.split}`));
  throw new DatasetSplitNotFoundError({ repository, wanted: `${config}/${split}`, known: [...names] });
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
