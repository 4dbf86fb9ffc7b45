import { lstat, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '@evalcurve/errors';

const MODE = 0o755;
const MOST_TRIES = 20;

/**
 * Makes a folder and those above that are missing, as `mkdir` with `recursive` does; but that one tries for ever where
 * nothing can be made and the system says `ENOENT` to it, as below /proc.
 *
 * @returns the topmost folder that was made; undefined where all were there
 * @throws Error of Node, or one that says that no folder can be made there
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await makeDownTo(path);
    } catch (error) {
      // Another process may have removed the folder above again.
      if (!hasCode(error, 'ENOENT')) throw error;
      if (tries === MOST_TRIES) throw new Error('no folder can be made there', { cause: error });
    }
  }
}

async function makeDownTo(path: string): Promise<string | undefined> {
  if (await isFolder(path)) return undefined;
  const above = dirname(path) === path ? undefined : await makeDownTo(dirname(path));
  try {
    await mkdir(path, { mode: MODE });
    return above ?? path;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    // Another process may have made it meanwhile, and removed it again.
    if (await isFolder(path)) return above;
    if (await isMissing(path)) return makeDownTo(path);
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

// A link that leads nowhere is there.
async function isMissing(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    (error: unknown) => hasCode(error, 'ENOENT'),
  );
}
