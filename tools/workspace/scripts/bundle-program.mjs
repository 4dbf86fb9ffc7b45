// Bundles the program of a tool, `src/main.ts`, into `bundle/program`:
//
//   node ../../tools/workspace/scripts/bundle-program.mjs
//
// Its parts are CommonJS modules, which `main.js` runs from V8's code cache: for ES modules Node has none. What is
// imported lazily is a part of its own. Threads start too seldom to matter: their programs are ES modules, one each.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cwd } from 'node:process';
import { build, transform } from 'esbuild';
import { bundleOptions, REQUIRE_BANNER } from './bundling/bundle-options.mjs';
import { checkStart } from './bundling/check-start.mjs';
import { copyAssets } from './bundling/copy-assets.mjs';
import { removeEarlierParts } from './bundling/remove-earlier-parts.mjs';
import { threadsOf } from './bundling/threads-of.mjs';
import { WORKSPACE } from './bundling/workspace.mjs';
import { writeLicences } from './bundling/write-licences.mjs';

// Their files are some megabytes, and all tools depend on them.
const staying = ['@evalcurve/rendering', '@evalcurve/demo'];
// Vega comes in a bundle of rendering's own; what is compiled for one system only is installed.
const external = ['vega', 'vega-lite', '@img/sharp-*'];
const outdir = join(cwd(), 'bundle/program');
const options = bundleOptions({ outdir, external, staying });

removeEarlierParts(outdir);
const { metafile, outputFiles } = await build({
  ...options,
  entryPoints: [join(cwd(), 'src/main.ts')],
  outExtension: { '.js': '.cjs' },
  write: false,
});
checkStart(metafile);
await Promise.all(outputFiles.map(writePart));

const threads = await build({
  ...options,
  entryPoints: threadsOf(metafile),
  splitting: false,
  banner: REQUIRE_BANNER,
});
await writeStart();
const inputs = [...Object.keys(metafile.inputs), ...Object.keys(threads.metafile.inputs)];
copyAssets({ inputs, outdir, staying });
writeLicences({ inputs, outdir });

async function writePart({ path, text }) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Parts are loaded lazily by the same `require`.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    minifyWhitespace: true,
    minifySyntax: true,
    sourcefile: basename(path),
  });
  writeFileSync(path, code);
}

async function writeStart() {
  const contents = `import { startProgram } from '@evalcurve/code-cache';
    await startProgram(new URL('./main.cjs', import.meta.url));`;
  await build({
    ...options,
    splitting: false,
    stdin: { contents, resolveDir: WORKSPACE, sourcefile: 'main.js' },
    outdir: undefined,
    outfile: join(outdir, 'main.js'),
  });
}
