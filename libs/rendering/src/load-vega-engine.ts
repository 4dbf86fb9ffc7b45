import { installTextMetrics } from './install-text-metrics.ts';
import { readVegaBundle } from './read-vega-bundle.ts';
import type { LoadedVegaEngine } from './vega-engine.ts';

let loading: Promise<LoadedVegaEngine> | undefined;

/**
 * Vega with the bundled font's text widths, loaded once: the bundle that the build makes, from V8's code
 * cache where there is one, else (run from source) the packages themselves.
 */
export function loadVegaEngine(): Promise<LoadedVegaEngine> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LoadedVegaEngine> {
  const bundle = new URL('./vega.bundle', import.meta.url);
  const loaded = readVegaBundle(bundle) ?? (await import('./packaged-vega-engine.ts')).packagedVegaEngine;
  installTextMetrics(loaded.engine);
  return loaded;
}
