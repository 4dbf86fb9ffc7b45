import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { DatasetSource } from '@evalcurve/tasks';
import { readParquetRows } from './read-parquet-rows.ts';
import { repositoryFolder } from './repository.ts';
import { selectSplit } from './select-split.ts';

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
    readRows: async ({ repository, configs, split, signal }) => {
      const folder = await datasetFolder(root, repository);
      const files = await listFiles(folder);
      const rows = new Map<string | null, unknown[]>();
      for (const config of configs) {
        signal?.throwIfAborted();
        const selected = selectSplit(files, { dataset: folder, config, split });
        const parts = selected.map(({ path }) =>
          readParquetRows({ path: join(folder, path), dataset: folder, name: path }),
        );
        rows.set(config, (await Promise.all(parts)).flat());
      }
      return rows;
    },
  };
}

async function datasetFolder(root: string, repository: string): Promise<string> {
  const names = [repository, repositoryFolder(repository), repository.replace(/^.*\//u, '')];
  for (const folder of names.map((name) => join(root, name))) {
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory() === true) return folder;
  }
  return root;
}

async function listFiles(folder: string): Promise<{ readonly path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
    }));
}
