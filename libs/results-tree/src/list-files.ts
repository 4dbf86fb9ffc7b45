import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultsProblem } from './results-tree.ts';

/** A file below a folder. */
export interface ListedFile {
  /** Absolute where the folder's path is. */
  readonly path: string;
  /** Folders that lead to it, from the listed one. */
  readonly folders: readonly string[];
  readonly name: string;
}

/** What {@link listFiles} found. */
export interface FileListing {
  /** In the order of their paths. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly ResultsProblem[];
}

const DEEPEST = 24;

/**
 * Lists the files below a folder, without folders whose name starts with a dot. Links are not
 * followed: they could lead out of the folder or in a circle; each is a problem, in one line.
 */
export async function listFiles(directory: string): Promise<FileListing> {
  const files: ListedFile[] = [];
  const problems: ResultsProblem[] = [];
  await list([], { directory, files, problems });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

interface Listing {
  readonly directory: string;
  readonly files: ListedFile[];
  readonly problems: ResultsProblem[];
}

async function list(folders: readonly string[], listing: Listing): Promise<void> {
  const folder = join(listing.directory, ...folders);
  if (folders.length > DEEPEST) {
    listing.problems.push({
      path: folder,
      message: `${folders.join('/')} is left out: deeper than ${DEEPEST} folders`,
    });
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const visits = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      const name = [...folders, entry.name].join('/');
      listing.problems.push({ path, message: `${name} is left out: a link, which is not followed` });
    } else if (entry.isFile()) listing.files.push({ path, folders, name: entry.name });
    else if (entry.isDirectory() && !entry.name.startsWith('.')) {
      await list([...folders, entry.name], listing);
    }
  });
  await Promise.all(visits);
}
