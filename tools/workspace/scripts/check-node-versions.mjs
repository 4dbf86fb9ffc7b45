// The built tools on the versions of Node.js that are not the one at work: what they print must be the same.
// Node itself comes from the registry, as the package `node`. Needs `npm run build` and, for something to
// show, the results that `npm start` leaves.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = ['22', '24'];
const RESULTS = 'small-run/results';

const scratch = mkdtempSync(join(tmpdir(), 'evalcurve-node-'));
const expected = show(process.execPath);
try {
  for (const version of VERSIONS) {
    const prefix = join(scratch, version);
    execFileSync('npm', [
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--prefix',
      prefix,
      `node@${version}`,
    ]);
    const node = join(prefix, 'node_modules/.bin/node');
    const actual = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    if (!actual.startsWith(`v${version}.`)) throw new Error(`asked for Node ${version}, got ${actual}`);
    const shown = show(node);
    for (const [what, output] of Object.entries(expected)) {
      if (shown[what] !== output) throw new Error(`${what} differs on ${actual}`);
    }
    console.log(`${actual}: ${Object.keys(expected).join(', ')} as on ${process.version}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function show(node) {
  const run = (...words) =>
    execFileSync(node, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const picture = join(scratch, 'curve.svg');
  run('tools/plot-results/bin.js', RESULTS, '--output', picture);
  return {
    help: run('tools/start/bin.js', '--help'),
    view: run('tools/view-results/bin.js', RESULTS, '--json'),
    plot: readFileSync(picture, 'utf8'),
    questions: run('tools/view-questions/bin.js', 'anatomy', '1', '--results', RESULTS),
  };
}
