import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { userCacheDirectory } from '@evalcurve/user-cache';
import { writeCodeCache } from './write-code-cache.ts';

/** What {@link runCachedScript} runs. */
export interface CachedScriptOptions {
  /** ASCII; another character would be several. */
  readonly source: Buffer;
  /** Where it is from, for stack traces. */
  readonly filename: string;
}

/** A script that was run. */
export interface CachedScript {
  readonly value: unknown;
  /**
   * Keeps its compiled form, if that is not kept already. To be called once the script has done its work: V8 compiles a
   * function when it is first called, and only those are in the cache.
   */
  readonly keep: () => Promise<void>;
}

/**
 * Runs a script from V8's code cache in the user's cache folder. A cache that is missing, stale, broken or cannot be
 * written costs only the time of compiling.
 *
 * @example
 * const { value } = runCachedScript({ source: Buffer.from('6 * 7'), filename: 'product.js' });
 * value; // 42
 */
export function runCachedScript({ source, filename }: CachedScriptOptions): CachedScript {
  const { platform, env } = process;
  const directory = userCacheDirectory({ platform, env, home: homedir() });
  const file = join(directory, 'code', `${keyOf(source)}.cache`);
  const cachedData = readOwn(file) ?? undefined;
  // Latin-1: read as UTF-8 it would take twice the memory and be looked through for longer characters.
  const script = new Script(source.toString('latin1'), { filename, cachedData });
  const value: unknown = script.runInThisContext();
  let isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    value,
    keep: async () => {
      if (isKept) return;
      isKept = true;
      await writeCodeCache({ file, data: script.createCachedData() });
    },
  };
}

// V8 checks its own version and flags as well, but of the source only the length.
function keyOf(source: Buffer): string {
  return createHash('sha256')
    .update(String(cachedDataVersionTag()))
    .update(source)
    .digest('hex')
    .slice(0, 16);
}

// What it holds is run: one that somebody else has put there is left alone.
function readOwn(path: string): Buffer | null {
  try {
    const file = openSync(path, 'r');
    try {
      const isOwn = process.getuid === undefined || fstatSync(file).uid === process.getuid();
      return isOwn ? readFileSync(file) : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
