import { readFileSync } from 'node:fs';
import type { CacheSection } from './cache-sections.ts';
import { splitSections } from './cache-sections.ts';

/** What a file of the cache holds; nothing where there is none, or none that can be read. */
export function readCacheFile(path: string): CacheSection[] {
  try {
    // A copy of its own starts where views on it may start.
    return splitSections(new Uint8Array(readFileSync(path)));
  } catch {
    return [];
  }
}
