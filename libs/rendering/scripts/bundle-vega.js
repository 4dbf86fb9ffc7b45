// Makes dist/vega.bundle: the parts of Vega and Vega-Lite that charts take, as one script whose value is the
// engine that src/vega-engine.ts describes. Loading it takes a third of the time of the packages' modules.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { build } from 'esbuild';

// No geography, forces, labels, hierarchies, regressions, contours, word clouds, crossfilters.
const entry = `
import { transforms } from 'vega-dataflow';
import * as dataTransforms from 'vega-transforms';
import * as viewTransforms from 'vega-view-transforms';
import * as encodings from 'vega-encode';
Object.assign(transforms, dataTransforms, viewTransforms, encodings);
export { compile } from 'vega-lite';
export { parse } from 'vega-parser';
export { textMetrics } from 'vega-scenegraph';
export { View } from 'vega-view';
`;

const outfile = resolve(argv[2] ?? join(import.meta.dirname, '../dist/vega.bundle'));
const workspace = join(import.meta.dirname, '../../..');

const { metafile } = await build({
  absWorkingDir: workspace,
  metafile: true,
  stdin: { contents: entry, resolveDir: import.meta.dirname },
  outfile,
  bundle: true,
  format: 'iife',
  globalName: 'engine',
  // The script's value, without a global variable.
  banner: { js: '(() => {' },
  footer: { js: 'return engine; })();' },
  // Their Node builds look for a canvas package: layout would depend on what else is installed.
  platform: 'browser',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  // Vega-Lite takes four helpers from 'vega', which would pull in the whole of it.
  alias: { vega: 'vega-util' },
  logLevel: 'warning',
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? [],
  ),
);
writeFileSync(`${outfile}.licences.txt`, [...packages].sort().map(licenceOf).join('\n\n'));

function licenceOf(name) {
  const folder = join(workspace, 'node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((candidate) =>
    existsSync(join(folder, candidate)),
  );
  if (file === undefined) throw new Error(`${name} ships no licence file`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
