import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds the menu and a command that stands for every tool into one file, so that a real process can
 * run it without the workspace having been built.
 *
 * @returns the file's path
 */
export async function buildMenuProgram(directory: string): Promise<string> {
  const root = join(import.meta.dirname, '../../../..');
  const outfile = join(directory, 'dist/menu-program.mjs');
  await symlink(join(root, 'libs/cli/package.json'), join(directory, 'package.json'));
  await build({
    entryPoints: [join(import.meta.dirname, 'menu-program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@evalcurve/source'],
    // Some of the bundled packages are CommonJS and expect this name.
    banner: {
      js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
    },
  });
  return outfile;
}
