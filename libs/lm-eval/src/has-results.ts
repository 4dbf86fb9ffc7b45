import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Whether a folder holds a results file of lm_eval's, at any depth.
 *
 * @throws Error of Node where the folder cannot be read
 * @example
 * await hasResults('out'); // true: out/models__a/results_2026-01-02T03-04-05.678901.json
 */
export async function hasResults(directory: string): Promise<boolean> {
  const paths = await readdir(directory, { recursive: true });
  return paths.some((path) => /^results.*\.json$/u.test(basename(path)));
}
