import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cwd } from 'node:process';
import { manifestOf } from './manifest-of.mjs';
import { WORKSPACE } from './workspace.mjs';

/** Copies what packages of ours ship beside their `dist` to where bundled code of theirs looks for it. */
export function copyAssets({ inputs, outdir, staying }) {
  const directories = new Set(inputs.flatMap((path) => /^(?:libs|tools)\/[^/]+/u.exec(path)?.[0] ?? []));
  for (const directory of directories) {
    const { name, files } = manifestOf(directory);
    if (join(WORKSPACE, directory) === cwd() || staying.includes(name)) continue;
    const shipped = files.map((pattern) => pattern.split('/')[0]);
    for (const asset of shipped.filter((first) => !['dist', '!dist', 'bundle', 'bin.js'].includes(first))) {
      cpSync(join(WORKSPACE, directory, asset), join(outdir, '..', asset), {
        recursive: true,
        filter: (path) => basename(path) !== '__pycache__',
      });
    }
  }
}
