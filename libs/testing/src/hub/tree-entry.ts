import { gitOid } from './git-oid.ts';
import type { HubSnapshot } from './hub-snapshot.ts';

/** What a listing says of one file or folder. */
export type TreeEntry = Readonly<Record<string, unknown>>;

/** Which file or folder is asked for. */
export interface TreeEntryOptions {
  readonly path: string;
  /** Whether the entry tells the commit that it was last changed in. */
  readonly expand: boolean;
}

/** What is said of one path; null where there is neither a file nor a folder of that name. */
export function treeEntry(snapshot: HubSnapshot, { path, expand }: TreeEntryOptions): TreeEntry | null {
  const entry = fileEntry(snapshot, path) ?? folderEntry(snapshot, path);
  if (entry === null || !expand) return entry;
  return {
    ...entry,
    lastCommit: { id: snapshot.commit, title: 'Add files', date: '2024-01-01T00:00:00.000Z' },
  };
}

function fileEntry(snapshot: HubSnapshot, path: string): TreeEntry | null {
  const file = snapshot.files.get(path);
  if (file === undefined) return null;
  const { oid, size, sha256, pointerSize, isLarge } = file;
  return { type: 'file', oid, size, path, ...(isLarge && { lfs: { oid: sha256, size, pointerSize } }) };
}

function folderEntry(snapshot: HubSnapshot, path: string): TreeEntry | null {
  const listing = [...snapshot.files.values()]
    .filter((file) => file.path.startsWith(`${path}/`))
    .map((file) => `${file.oid} ${file.path}\n`);
  if (listing.length === 0) return null;
  return { type: 'directory', oid: gitOid('tree', Buffer.from(listing.join(''))), size: 0, path };
}
