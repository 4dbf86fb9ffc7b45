// Puts a module of a package and all that it imports into one file, in place of what tsc wrote in dist/:
//
//   node ../../tools/workspace/scripts/bundle.mjs src/index.ts [package that stays outside]...
//
// Reading one file takes half the time of reading a hundred. Without it everything works the same, slower.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, cwd } from 'node:process';
import { build } from 'esbuild';

const [, , entry, ...external] = argv;
const workspace = join(import.meta.dirname, '../../..');
const outfile = join(cwd(), 'dist', basename(entry).replace(/\.ts$/u, '.js'));

const { metafile } = await build({
  absWorkingDir: workspace,
  entryPoints: [join(cwd(), entry)],
  outfile,
  allowOverwrite: true,
  bundle: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@evalcurve/source'],
  external,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  // CommonJS packages ask for modules of Node by this name.
  banner: {
    js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const folders = Object.keys(metafile.inputs).flatMap(
  (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? [],
);
const licences = [...new Set(folders)].sort().map(licenceOf);
writeFileSync(outfile.replace(/\.js$/u, '.licences.txt'), `${licences.join('\n\n')}\n`);

function licenceOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(workspace, folder, 'package.json'), 'utf8'));
  const names = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT.txt'];
  const file = names.find((candidate) => existsSync(join(workspace, folder, candidate)));
  if (file === undefined) throw new Error(`${folder} ships no licence file`);
  return `${name} ${version}\n\n${readFileSync(join(workspace, folder, file), 'utf8').trim()}`;
}
