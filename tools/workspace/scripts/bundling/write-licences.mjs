import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from './manifest-of.mjs';
import { WORKSPACE } from './workspace.mjs';

/** Writes the licences of all packages of others that a bundle holds code of, beside it. */
export function writeLicences({ inputs, outdir }) {
  const directories = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? [],
  );
  const licences = [...new Set(directories)].sort().map(licenceOf);
  writeFileSync(join(outdir, 'licences.txt'), `${licences.join('\n\n')}\n`);
}

function licenceOf(directory) {
  const { name, version, license } = manifestOf(directory);
  const names = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT.txt'];
  const file = names.find((candidate) => existsSync(join(WORKSPACE, directory, candidate)));
  const text =
    file === undefined
      ? `Licence: ${license}; the package ships no text of it.`
      : readFileSync(join(WORKSPACE, directory, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}`;
}
