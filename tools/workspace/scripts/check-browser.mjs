// Bundles every package that must run in a browser, with everything it imports, and refuses what only Node has.
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { packages } from './packages.mjs';

const pure = packages().filter(({ kind }) => kind === 'model' || kind === 'view');
let failed = 0;
for (const { manifest, directory } of pure) {
  try {
    await build({
      entryPoints: [join(directory, 'src/index.ts')],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      conditions: ['@evalcurve/source'],
      logLevel: 'silent',
    });
    console.log(`ok ${manifest.name} runs in a browser`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${manifest.name}: ${error.message}`);
  }
}
console.log(`${pure.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
