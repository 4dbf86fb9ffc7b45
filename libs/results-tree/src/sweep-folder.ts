import { join } from 'node:path';
import { checkFolderName } from './check-folder-name.ts';
import { STATE_FOLDER } from './state-folder.ts';

/**
 * Where a sweep keeps its lock and what it does: `.evalcurve`, or a folder below it for one of several
 * processes that share a tree, each with checkpoints of its own.
 *
 * @throws FolderNameError where the part's name could lead out of the tree
 *
 * @example
 * sweepFolder('out', 'gpu1'); // 'out/.evalcurve/parts/gpu1'
 */
export function sweepFolder(root: string, part?: string): string {
  const own = join(root, STATE_FOLDER);
  return part === undefined ? own : join(own, PARTS, checkFolderName(part));
}

/** Folder of the parts, each by its name. */
export const PARTS = 'parts';
