import { sep } from 'node:path';

const folders = new Set<string>();

/** The temporary folders that this process unpacked archives into: they are gone when it ends. */
export const unpackedFolders = {
  add: (folder: string): void => {
    folders.add(folder);
  },
  /** All of them. */
  list: (): string[] => [...folders],
  /** Whether a file lies in one of them. */
  hold: (path: string): boolean => [...folders].some((folder) => path.startsWith(`${folder}${sep}`)),
};
