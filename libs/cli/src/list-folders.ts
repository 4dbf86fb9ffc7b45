import { readdir } from 'node:fs/promises';

/** Names of the folders in a folder, hidden ones apart, in order; none where it cannot be read. */
export async function listFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
