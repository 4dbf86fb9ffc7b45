import { ownPlaces } from './own-places.mjs';
import { WORKSPACE } from './workspace.mjs';

/** How esbuild bundles a module of ours for Node. */
export function bundleOptions({ outdir, external = [], staying = [] }) {
  return {
    absWorkingDir: WORKSPACE,
    outdir,
    // What runs in a thread of its own lies beside what starts it.
    entryNames: '[name]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@evalcurve/source'],
    external,
    // The same widths without a pattern of all emoji, which takes V8 as long to compile as a tool to print its help.
    alias: { 'string-width': 'fast-string-width' },
    plugins: [ownPlaces({ staying })],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** What a bundle that is an ES module begins with: CommonJS packages ask for modules of Node by this name. */
export const REQUIRE_BANNER = {
  js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
};
