import { basename, join } from 'node:path';
import { unpackedFolders } from '../unpacked-folders.ts';
import { cacheFileName } from './cache-file-name.ts';
import type { CacheSection, SectionKind } from './cache-sections.ts';
import { readCacheFile } from './read-cache-file.ts';
import { fileIdentity, isUntouched } from './file-identity.ts';
import { writeCacheFile } from './write-cache-file.ts';

/** What is kept, and how it becomes bytes and again what it was. */
export interface CachedValue<Value> {
  readonly path: string;
  readonly kind: SectionKind;
  /** Makes it from the file itself; null where it is not to be kept. */
  readonly read: () => Promise<{ readonly value: Value; readonly isKept: boolean }>;
  readonly encode: (value: Value) => Uint8Array<ArrayBuffer>;
  /** Null where the bytes are none that `encode` made. */
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => Value | null;
}

/** What was made of samples files, kept from one process to the next. */
export interface SamplesCache {
  /** The value that is kept, where the file is as it was; else it is made, and kept from then on. */
  readonly get: <Value>(cached: CachedValue<Value>) => Promise<Value>;
  /** Writes what was made anew to disk, where there is any and where that can be done. */
  readonly save: () => void;
}

/** One file of the cache: all that is kept of one run of the harness. */
interface CacheFile {
  readonly path: string;
  readonly sections: Map<string, CacheSection>;
  /** Bytes of samples that were read because nothing was kept of them. */
  readBytes: number;
}

// Reading that much takes as long as opening a file or two.
const LEAST_BYTES = 1024 * 1024;

/**
 * Opens the cache that is kept in a folder; null for none. Nothing is ever taken from it without a look at the samples
 * file, and nothing that goes wrong with it is an error: it is made anew.
 *
 * @example
 * const cache = openSamplesCache(samplesCacheDirectory(process));
 * const columns = await cache.get({ path, kind: 'answers', read, encode: encodeColumns, decode: decodeColumns });
 * cache.save();
 */
export function openSamplesCache(directory: string | null): SamplesCache {
  const files = new Map<string, CacheFile>();
  const fileOf = (path: string): CacheFile => {
    const name = cacheFileName(path);
    const file = files.get(name) ?? openFile(directory, name);
    files.set(name, file);
    return file;
  };
  return {
    get: (cached) => {
      const isPassing = directory === null || unpackedFolders.hold(cached.path);
      return isPassing ? made(cached) : keptOrMade(cached, fileOf(cached.path));
    },
    save: () => {
      for (const { path, sections, readBytes } of files.values()) {
        if (readBytes >= LEAST_BYTES) writeCacheFile(path, [...sections.values()]);
      }
      files.clear();
    },
  };
}

function openFile(directory: string | null, name: string): CacheFile {
  const path = join(directory ?? '', name);
  const sections = readCacheFile(path).map((section) => [keyOf(section), section] as const);
  return { path, sections: new Map(sections), readBytes: 0 };
}

function keyOf({ file, kind }: Pick<CacheSection, 'file' | 'kind'>): string {
  return `${kind} ${file}`;
}

async function made<Value>({ read }: CachedValue<Value>): Promise<Value> {
  return (await read()).value;
}

async function keptOrMade<Value>(cached: CachedValue<Value>, file: CacheFile): Promise<Value> {
  const { path, kind, encode, decode } = cached;
  const identity = fileIdentity(path);
  if (identity === null) return made(cached);
  const name = { file: basename(path), kind };
  const kept = file.sections.get(keyOf(name));
  const isSame = kept?.stats === identity.stats && kept.tail === identity.tail;
  const value = isSame ? decode(kept.bytes) : null;
  if (value !== null) return value;
  const { value: fresh, isKept } = await cached.read();
  if (isKept && isUntouched(path, identity)) {
    const { stats, tail } = identity;
    file.sections.set(keyOf(name), { ...name, stats, tail, bytes: encode(fresh) });
    file.readBytes += identity.bytes;
  }
  return fresh;
}
