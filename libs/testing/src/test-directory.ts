import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder made for one test. */
export interface TestDirectory {
  /** Absolute, without links in it. */
  readonly path: string;
  /** Removes the folder and everything in it. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes a private temporary folder that holds the given files, so that a test shows its whole input
 * tree inline. A name that ends in `/` makes an empty folder; a text that begins with `#!` may be run.
 *
 * @param files - contents by path relative to the folder, with `/` between its parts
 *
 * @example
 * const directory = await testDirectory({ 'run/results.json': '{}', 'run/weights.bin': new Uint8Array(4) });
 * await readFile(join(directory.path, 'run/results.json'), 'utf8'); // '{}'
 * await directory.remove();
 */
export async function testDirectory(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TestDirectory> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'evalcurve-test-')));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(name.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!name.endsWith('/')) await writeFile(file, content, { mode: isScript(content) ? 0o777 : 0o666 });
  }
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

function isScript(content: string | Uint8Array): boolean {
  return typeof content === 'string' && content.startsWith('#!');
}
