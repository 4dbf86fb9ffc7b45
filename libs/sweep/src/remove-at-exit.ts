import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const files = new Set<string>();

/** Removes a file when this process ends by itself, and its folder where that is empty then. It may be gone by then. */
export function removeAtExit(file: string): void {
  if (!process.listeners('exit').includes(removeAll)) process.on('exit', removeAll);
  files.add(file);
}

function removeAll(): void {
  for (const file of files) {
    try {
      rmSync(file, { force: true });
      rmdirSync(dirname(file));
    } catch {
      // Not empty.
    }
  }
}
