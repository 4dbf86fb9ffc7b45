import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What each file of a folder is, by name: its inode, size and time of writing in one text, empty for
 * one that is gone or leads nowhere. Empty as a whole where there is no such folder.
 */
export async function describeFiles(directory: string): Promise<Map<string, string>> {
  const names = (await readdir(directory).catch(() => [])).sort();
  const described = await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const found = await stat(join(directory, name), { bigint: true }).catch(() => null);
      return [name, found === null ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`];
    }),
  );
  return new Map(described);
}
