/** One parquet file of a dataset and what it is a part of. */
export interface SplitFile<File> {
  readonly config: string;
  readonly split: string;
  readonly file: File;
}

/**
 * The parquet files of a dataset, by configuration and split as their names tell: `anatomy/test-00000-of-00001.parquet`,
 * `data/train-00000-of-00002.parquet` (configuration `default`), `anatomy/test/0000.parquet`, `anatomy/test.parquet`.
 * The shards of a split are in order.
 */
export function splitFiles<File extends { readonly path: string }>(
  files: readonly File[],
): SplitFile<File>[] {
  return files
    .flatMap((file) => {
      const match = FLAT.exec(file.path) ?? NESTED.exec(file.path);
      const { config, split } = match?.groups ?? {};
      if (split === undefined) return [];
      return [{ config: config === undefined || config === 'data' ? 'default' : config, split, file }];
    })
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

const FLAT = /^(?:(?<config>[^/]+)\/)?(?<split>[\w.]+?)(?:-\d+-of-\d+)?\.parquet$/u;
const NESTED = /^(?<config>[^/]+)\/(?<split>[\w.]+)\/\d+\.parquet$/u;
