import { realpath, stat } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { NoResultsError } from './no-results-error.ts';

/**
 * The real path of a folder of results.
 *
 * @throws NoResultsError where there is none
 */
export async function resolveRoot(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    const found =
      errorCode(cause) === 'ENOENT' ? 'it does not exist' : `it cannot be read (${String(cause)})`;
    throw new NoResultsError({ directory, found, cause });
  }
  throw new NoResultsError({ directory, found: 'it is a file, expected a folder' });
}
