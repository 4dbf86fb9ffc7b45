import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCachedScript } from '@evalcurve/code-cache';
import type { LoadedVegaEngine, VegaEngine } from './vega-engine.ts';

/**
 * The engine out of a bundle, a script whose value it is; null where there is none. Compiling its 0.7 MB takes as long
 * as drawing a chart, so V8's compiled form is kept.
 */
export function readVegaBundle(bundle: URL): LoadedVegaEngine | null {
  const source = readOrNull(bundle);
  if (source === null) return null;
  const { value, keep } = runCachedScript({ source, filename: fileURLToPath(bundle) });
  return { engine: value as VegaEngine, afterDrawing: keep };
}

function readOrNull(path: URL): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
