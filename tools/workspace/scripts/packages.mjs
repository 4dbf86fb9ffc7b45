import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the workspace. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Every package of the workspace with its folder, manifest and kind (`model`, `adapter` …).
 *
 * @returns {{ folder: string, directory: string, manifest: any, kind: string }[]}
 */
export function packages() {
  return ['libs', 'tools'].flatMap((group) =>
    readdirSync(join(root, group))
      .filter((name) => existsSync(join(root, group, name, 'package.json')))
      .map((name) => describe(`${group}/${name}`)),
  );
}

function describe(folder) {
  const directory = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  return { folder, directory, manifest, kind: manifest.nx.tags[0].replace('type:', '') };
}
