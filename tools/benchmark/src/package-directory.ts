import { dirname, join } from 'node:path';

/** Folder of this package: from `src` and from `dist` alike. */
export const PACKAGE_DIRECTORY = dirname(import.meta.dirname);

/** Folder of the workspace. */
export const WORKSPACE_DIRECTORY = join(PACKAGE_DIRECTORY, '..', '..');
