import { gitOid } from './git-oid.ts';
import type { HubFile, HubSnapshot } from './hub-snapshot.ts';

/** What a listing says of one file or folder. */
export type TreeEntry = Readonly<Record<string, unknown>> & { readonly path: string };

/** Which entries are listed. */
export interface TreeEntriesOptions {
  /** A folder; empty for the root. */
  readonly path: string;
  /** Whether folders within it are listed too. */
  readonly recursive: boolean;
  /** Whether each entry tells the commit that it was last changed in. */
  readonly expand: boolean;
}

/** The files and folders within a folder in the order of their paths; empty where it is not there. */
export function treeEntries(
  snapshot: HubSnapshot,
  { path, recursive, expand }: TreeEntriesOptions,
): TreeEntry[] {
  const prefix = path === '' ? '' : `${path}/`;
  const entries = new Map<string, TreeEntry>();
  for (const file of snapshot.files.values()) {
    if (!file.path.startsWith(prefix)) continue;
    const parts = file.path.slice(prefix.length).split('/');
    for (const depth of parts.keys()) {
      if (depth > 0 && !recursive) break;
      const name = prefix + parts.slice(0, depth + 1).join('/');
      if (entries.has(name)) continue;
      entries.set(name, name === file.path ? fileEntry(file) : folderEntry(snapshot, name));
    }
  }
  const listed = [...entries.values()];
  return expand ? listed.map((entry) => ({ ...entry, ...expansion(snapshot) })) : listed;
}

/**
 * What is said of one path; null where the repository has neither a file nor a folder of that name.
 */
export function pathEntry(
  snapshot: HubSnapshot,
  { path, expand }: Pick<TreeEntriesOptions, 'path' | 'expand'>,
): TreeEntry | null {
  const file = snapshot.files.get(path);
  const isFolder = [...snapshot.files.keys()].some((name) => name.startsWith(`${path}/`));
  if (file === undefined && !isFolder) return null;
  const entry = file === undefined ? folderEntry(snapshot, path) : fileEntry(file);
  return expand ? { ...entry, ...expansion(snapshot) } : entry;
}

function fileEntry(file: HubFile): TreeEntry {
  const { path, oid, size } = file;
  const lfs = { oid: file.sha256, size, pointerSize: file.pointerSize };
  return { type: 'file', oid, size, path, ...(file.isLarge && { lfs }) };
}

function folderEntry(snapshot: HubSnapshot, path: string): TreeEntry {
  const listing = [...snapshot.files.values()]
    .filter((file) => file.path.startsWith(`${path}/`))
    .map((file) => `${file.oid} ${file.path}\n`);
  return { type: 'directory', oid: gitOid('tree', Buffer.from(listing.join(''))), size: 0, path };
}

function expansion({ commit }: HubSnapshot): object {
  return { lastCommit: { id: commit, title: 'Add files', date: '2024-01-01T00:00:00.000Z' } };
}
