import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The workspace that this package is part of: the nearest folder above it with an nx.json. */
export function repositoryRoot(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'nx.json'))) {
    if (directory === dirname(directory)) throw new Error('@evalcurve/testing is used outside its workspace');
    directory = dirname(directory);
  }
  return directory;
}
