import { join } from 'node:path';

/** The folder of the whole repository. */
export const WORKSPACE = join(import.meta.dirname, '../../../..');
