import type { Hub } from './hub.ts';
import { readDatasetConfigs } from './read-dataset-configs.ts';

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
export async function readDatasetRows({ config, ...rest }: ReadDatasetRowsOptions): Promise<unknown[]> {
  const rows = await readDatasetConfigs({ ...rest, configs: [config] });
  return [...(rows.get(config) ?? [])];
}
