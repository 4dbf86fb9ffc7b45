// Packs every public package, installs all of them in an empty project, and imports each with its types,
// which are checked, too: no skipLibCheck.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packages, root } from './packages.mjs';

const workspace = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const published = packages().filter(({ manifest }) => !manifest.private);
const project = mkdtempSync(join(tmpdir(), 'evalcurve-pack-'));
let failed = 0;

function check(name, work) {
  try {
    work();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${[error.message, error.stdout, error.stderr].filter(Boolean).join('\n')}`);
  }
}

function run(program, parameters) {
  return execFileSync(program, parameters, {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

try {
  const tarballs = published.map(({ directory }) =>
    join(
      project,
      execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
        cwd: directory,
        encoding: 'utf8',
      }).trim(),
    ),
  );
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty', type: 'module', private: true }),
  );
  const nodeTypes = `@types/node@${workspace.devDependencies['@types/node']}`;
  run('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', nodeTypes, ...tarballs]);

  for (const { manifest, directory, kind } of published) {
    const { messages } = await publint({ pkgDir: directory, strict: true });
    const errors = messages
      .filter(({ type }) => type === 'error')
      .map((message) => formatMessage(message, manifest));
    check(`${manifest.name} is well packed`, () => {
      if (errors.length > 0) throw new Error(errors.join('\n'));
    });
    check(`${manifest.name} is imported by Node`, () => {
      const names = run('node', [
        '--input-type=module',
        '-e',
        `console.log(Object.keys(await import('${manifest.name}')).length)`,
      ]);
      if (Number(names) === 0) throw new Error('it exports nothing');
    });
    check(`${manifest.name} is imported with types`, () => {
      writeFileSync(
        join(project, 'use.ts'),
        `import * as all from '${manifest.name}';\nexport const names: string[] = Object.keys(all);\n`,
      );
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
      // What runs in a browser must not ask for the types of Node; whoever uses the rest has them.
      const types = ['model', 'view'].includes(kind) ? [] : ['--types', 'node'];
      run(join(root, 'node_modules/.bin/tsc'), [...options, ...types, '--ignoreConfig', 'use.ts']);
    });
    for (const [program, file] of Object.entries(manifest.bin ?? {})) {
      check(`${program} prints its help`, () => {
        const help = run('node', [join(project, 'node_modules', manifest.name, file), '--help']);
        if (!help.includes('--help')) throw new Error(`unexpected help: ${help}`);
      });
    }
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}
console.log(`${published.length} packages checked, ${failed} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
