import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE } from './workspace.mjs';

/** The package.json of a folder below the workspace's. */
export function manifestOf(directory) {
  return JSON.parse(readFileSync(join(WORKSPACE, directory, 'package.json'), 'utf8'));
}
