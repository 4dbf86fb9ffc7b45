import { join } from 'node:path';
import { checkFolderName } from './check-folder-name.ts';
import { STATE_FOLDER } from './state-folder.ts';

/** What names an attempt. */
export interface AttemptDirectoryOptions {
  /** The results tree. */
  readonly root: string;
  readonly checkpointId: string;
  /** Tells the attempts at one checkpoint apart. */
  readonly attempt: string;
}

/**
 * The private folder of one attempt at one checkpoint. It lies in the tree so that publishing it is
 * one rename within one file system.
 *
 * @throws FolderNameError where checkpoint or attempt could lead out of the tree
 *
 * @example
 * attemptDirectoryFor({ root: 'out', checkpointId: 'iter_0002000', attempt: '1' });
 * // 'out/.evalcurve/attempts/iter_0002000.1'
 */
export function attemptDirectoryFor({ root, checkpointId, attempt }: AttemptDirectoryOptions): string {
  const name = `${checkFolderName(checkpointId)}.${checkFolderName(attempt)}`;
  return join(root, STATE_FOLDER, 'attempts', name);
}
