// Puts a module of a package and all that it imports into one file, and what is imported lazily into files
// beside it, in the folder named:
//
//   node ../../tools/workspace/scripts/bundle.mjs src/main.ts bundle/program [package that stays outside]...
//
// A process that reads three files instead of three hundred starts in a fraction of the time. Files that a
// package ships beside its `dist` (fonts, Python scripts) are copied to where the bundled code looks for them.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv, cwd } from 'node:process';
import { build } from 'esbuild';

const [, , entry, folder, ...external] = argv;
const workspace = join(import.meta.dirname, '../../..');
const outdir = join(cwd(), folder);
// Modules of sharp that look for its compiled part, which is a package that only sharp depends on.
// Go reads the pattern, and knows no flag u.
const OWN_PLACE = /[/]node_modules[/]sharp[/]dist[/][a-z]+[.]mjs$/;

// Nothing imports the program of a thread: it is started by its name.
const STARTED_THREAD = /new URL\('[.]\/([\w-]+-worker)[.]js', import[.]meta[.]url\)/gu;

/** The command line, yargs and texts take some 200 kB. */
const MOST_START_BYTES = 300_000;

const main = join(cwd(), entry);
const options = {
  absWorkingDir: workspace,
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
  plugins: [{ name: 'own-place', setup: (builder) => builder.onLoad({ filter: OWN_PLACE }, keepOwnPlace) }],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // CommonJS packages ask for modules of Node by this name.
  banner: {
    js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
removeEarlierParts();
const imported = await build({ ...options, entryPoints: [main], write: false });
const threads = Object.keys(imported.metafile.inputs).flatMap(threadsOf);
const { metafile } = await build({ ...options, entryPoints: [main, ...threads] });
const inputs = Object.keys(metafile.inputs);
checkStart();
copyAssets();
writeLicences();

function keepOwnPlace({ path }) {
  const place = "createRequire(import.meta.url).resolve('sharp')";
  return {
    contents: readFileSync(path, 'utf8').replace('createRequire(import.meta.url)', `createRequire(${place})`),
  };
}

function threadsOf(path) {
  if (path.includes('node_modules')) return [];
  const names = readFileSync(join(workspace, path), 'utf8').matchAll(STARTED_THREAD);
  return Array.from(names, ([, name]) => join(workspace, dirname(path), `${name}.ts`));
}

function removeEarlierParts() {
  mkdirSync(outdir, { recursive: true });
  const parts = readdirSync(outdir).filter((name) => /-[A-Z\d]{8}\.js$/u.test(name));
  for (const name of parts) rmSync(join(outdir, name));
}

// A tool prints its help from what it imports statically; what it does is imported once there is work.
function checkStart() {
  if (!entry.endsWith('/main.ts')) return;
  const parts = new Set();
  const add = (path) => {
    const part = metafile.outputs[path];
    if (part === undefined || parts.has(part)) return;
    parts.add(part);
    for (const { kind, path: next } of part.imports) if (kind === 'import-statement') add(next);
  };
  add(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint?.endsWith(entry)));
  const bytes = [...parts].reduce((sum, part) => sum + part.bytes, 0);
  if (bytes <= MOST_START_BYTES) return;
  const largest = [...parts].flatMap(({ inputs: own }) => Object.entries(own));
  largest.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  const names = largest.slice(0, 8).map(([path]) => path);
  throw new Error(
    `${entry} loads ${bytes} bytes before there is work: import them lazily\n${names.join('\n')}`,
  );
}

function copyAssets() {
  for (const directory of new Set(
    inputs.flatMap((path) => /^(?:libs|tools)\/[^/]+/u.exec(path)?.[0] ?? []),
  )) {
    if (join(workspace, directory) === cwd()) continue;
    const shipped = manifestOf(directory).files.map((pattern) => pattern.split('/')[0]);
    for (const name of shipped.filter((first) => !['dist', '!dist', 'bundle', 'bin.js'].includes(first))) {
      cpSync(join(workspace, directory, name), join(outdir, '..', name), {
        recursive: true,
        filter: (path) => basename(path) !== '__pycache__',
      });
    }
  }
}

function writeLicences() {
  const directories = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? [],
  );
  const licences = [...new Set(directories)].sort().map(licenceOf);
  writeFileSync(join(outdir, 'licences.txt'), `${licences.join('\n\n')}\n`);
}

function licenceOf(directory) {
  const { name, version, license } = manifestOf(directory);
  const names = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT.txt'];
  const file = names.find((candidate) => existsSync(join(workspace, directory, candidate)));
  const text =
    file === undefined
      ? `Licence: ${license}; the package ships no text of it.`
      : readFileSync(join(workspace, directory, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}`;
}

function manifestOf(directory) {
  return JSON.parse(readFileSync(join(workspace, directory, 'package.json'), 'utf8'));
}
