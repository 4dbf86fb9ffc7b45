import { posix } from 'node:path';
import { isModelFile } from './checkpoint-files.ts';
import { listRepositoryFiles } from './list-repository-files.ts';
import type { Repository } from './repository.ts';

/**
 * The folders of a repo, at any depth, that hold a `config.json` or weights; the top is not among them.
 *
 * @throws what `listRepositoryFiles` throws
 */
export async function modelFolders(repository: Repository, commit: string): Promise<string[]> {
  const files = (await listRepositoryFiles(repository, { commit, recursive: true })) ?? [];
  const folders = files.filter((file) => isModelFile(file.path)).map((file) => posix.dirname(file.path));
  return [...new Set(folders)].filter((folder) => folder !== '.');
}
