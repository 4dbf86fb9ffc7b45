import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CacheSection } from './cache-sections.ts';
import { joinSections } from './cache-sections.ts';

/**
 * Writes a file of the cache so that no other process ever reads half of it: of two that write at once the last one
 * stays. Where that cannot be done, the disk stays as it is. Files of more than a month ago are removed on the way, so
 * that what is kept of results that are gone does not stay for ever.
 */
export function writeCacheFile(path: string, sections: readonly CacheSection[]): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, joinSections(sections), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
    removeOldFiles(dirname(path));
  } catch {
    // A read-only or full disk is no reason not to read results.
    remove(temporary);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Then it is not there either, or stays until the next month.
  }
}

const KEPT_MS = 30 * 24 * 3600 * 1000;

const cleaned = new Set<string>();

// Once in a process.
function removeOldFiles(directory: string): void {
  if (cleaned.has(directory)) return;
  cleaned.add(directory);
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const writtenMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (name.includes('.samples') && writtenMs < Date.now() - KEPT_MS) remove(path);
  }
}
