import { join, resolve } from 'node:path';
import type { DatasetSource } from '@evalcurve/tasks';
import { folderSplitFiles } from './folder-split-files.ts';
import { readParquetRows } from './parquet/read-parquet-rows.ts';

/**
 * Datasets in a local folder, laid out as in their repos on the Hub: the folder is the dataset itself
 * (`anatomy/test-00000-of-00001.parquet` in it), or has one folder a dataset, `cais/mmlu`,
 * `cais--mmlu` or `mmlu`.
 *
 * @throws from `readRows`: DatasetSplitNotFoundError, DatasetFormatError
 * @example
 * const source = folderDatasetSource('./datasets');
 * await source.readRows({ repository: 'cais/mmlu', configs: ['anatomy'], split: 'test' });
 */
export function folderDatasetSource(directory: string): DatasetSource {
  const root = resolve(directory);
  return {
    place: root,
    readRows: async (request) => {
      const { folder, parts } = await folderSplitFiles(root, request);
      const rows = new Map<string | null, unknown[]>();
      for (const [config, paths] of parts) {
        request.signal?.throwIfAborted();
        const read = paths.map((path) =>
          readParquetRows({ path: join(folder, path), dataset: folder, name: path }),
        );
        rows.set(config, (await Promise.all(read)).flat());
      }
      return rows;
    },
  };
}
