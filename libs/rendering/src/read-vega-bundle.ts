import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { LoadedVegaEngine, VegaEngine } from './vega-engine.ts';
import { writeCodeCache } from './write-code-cache.ts';

/** Where the bundle is and where its compiled form is kept. */
export interface ReadVegaBundleOptions {
  /** A script whose value is a {@link VegaEngine}. */
  readonly bundle: URL;
  readonly cacheDirectory: string;
}

/**
 * The engine out of the bundle, null where there is no bundle. Compiling its 0.7 MB takes as long as drawing
 * a chart, so V8's compiled form is kept; a cache that is missing, stale, broken or cannot be written costs
 * only that time.
 */
export async function readVegaBundle({
  bundle,
  cacheDirectory,
}: ReadVegaBundleOptions): Promise<LoadedVegaEngine | null> {
  const source = await readOrNull(bundle);
  if (source === null) return null;
  const file = join(cacheDirectory, `vega-${keyOf(source)}.cache`);
  const cachedData = (await readOrNull(file)) ?? undefined;
  const script = new Script(source.toString('latin1'), { filename: fileURLToPath(bundle), cachedData });
  const engine = script.runInThisContext() as VegaEngine;
  let isCached = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    engine,
    // Not before: V8 compiles a function when it is first called, and only those are in its cache.
    afterDrawing: async () => {
      if (isCached) return;
      isCached = true;
      await writeCodeCache({ file, data: script.createCachedData() });
    },
  };
}

// V8 checks its own version and flags, but of the source only the length.
function keyOf(source: Buffer): string {
  return createHash('sha256').update(process.version).update(source).digest('hex').slice(0, 16);
}

async function readOrNull(path: URL | string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
