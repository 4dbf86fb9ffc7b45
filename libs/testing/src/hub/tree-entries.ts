import type { HubSnapshot } from './hub-snapshot.ts';
import { treeEntry } from './tree-entry.ts';
import type { TreeEntry, TreeEntryOptions } from './tree-entry.ts';

/** Which folder is listed, empty for the root, and how. */
export interface TreeEntriesOptions extends TreeEntryOptions {
  /** Whether folders within it are listed too. */
  readonly recursive: boolean;
}

/** The files and folders within a folder in the order of their paths; empty where it is not there. */
export function treeEntries(snapshot: HubSnapshot, options: TreeEntriesOptions): TreeEntry[] {
  return pathsWithin([...snapshot.files.keys()], options)
    .map((path) => treeEntry(snapshot, { path, expand: options.expand }))
    .filter((entry) => entry !== null);
}

function pathsWithin(files: readonly string[], { path, recursive }: TreeEntriesOptions): string[] {
  const prefix = path === '' ? '' : `${path}/`;
  const paths = files
    .filter((file) => file.startsWith(prefix))
    .flatMap((file) => {
      const parts = file.slice(prefix.length).split('/');
      const depths = recursive ? parts.map((_, index) => index + 1) : [1];
      return depths.map((depth) => prefix + parts.slice(0, depth).join('/'));
    });
  return [...new Set(paths)];
}
