import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DatasetRowsRequest } from '@evalcurve/tasks';
import { repositoryFolder } from './repository.ts';
import { selectSplit } from './select-split.ts';

/** Parquet files of a dataset in a folder, by configuration. */
export interface FolderSplitFiles {
  /** The dataset's own folder. */
  readonly folder: string;
  /** Paths within it, in order. */
  readonly parts: ReadonlyMap<string | null, readonly string[]>;
}

/**
 * The files below a folder that hold the rows of a request.
 *
 * @throws DatasetSplitNotFoundError
 */
export async function folderSplitFiles(
  root: string,
  { repository, configs, split }: DatasetRowsRequest,
): Promise<FolderSplitFiles> {
  const folder = await datasetFolder(root, repository);
  const files = await listFiles(folder);
  const parts = configs.map((config): [string | null, string[]] => [
    config,
    selectSplit(files, { dataset: folder, config, split }).map(({ path }) => path),
  ]);
  return { folder, parts: new Map(parts) };
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
