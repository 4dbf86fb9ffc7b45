import { DatasetSplitNotFoundError } from './errors/dataset-split-not-found-error.ts';
import { splitFiles } from './split-files.ts';

/** A part of a dataset. */
export interface DatasetPart {
  /** For a person: the repo's name, or a folder. */
  readonly dataset: string;
  /** Null for a dataset that has but one. */
  readonly config: string | null;
  readonly split: string;
}

/**
 * The parquet files of one split in order.
 *
 * @throws DatasetSplitNotFoundError
 */
export function selectSplit<File extends { readonly path: string }>(
  files: readonly File[],
  { dataset, config, split }: DatasetPart,
): File[] {
  const known = splitFiles(files);
  const configs = new Set(known.map((part) => part.config));
  const wanted = config ?? (configs.size === 1 ? [...configs][0] : 'default');
  const selected = known.filter((part) => part.config === wanted && part.split === split);
  if (selected.length > 0) return selected.map(({ file }) => file);
  throw new DatasetSplitNotFoundError({
    repository: dataset,
    wanted: `${wanted ?? 'default'}/${split}`,
    known: [...new Set(known.map((part) => `${part.config}/${part.split}`))],
  });
}
