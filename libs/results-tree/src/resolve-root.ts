import { realpath, stat } from 'node:fs/promises';
import { EvalcurveError } from '@evalcurve/errors';
import { errorCode } from './error-code.ts';
import { NoResultsError } from './no-results-error.ts';
import { isArchive, openArchive } from './open-archive.ts';

/**
 * The real path of a folder of results; an archive is unpacked into one.
 *
 * @throws NoResultsError where there is none
 * @throws ArchiveError where an archive is damaged
 */
export async function resolveRoot(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    const found = await stat(root);
    if (found.isDirectory()) return root;
    if (found.isFile() && isArchive(root)) return await openArchive(root);
  } catch (cause) {
    if (EvalcurveError.isInstance(cause)) throw cause;
    const found =
      errorCode(cause) === 'ENOENT' ? 'it does not exist' : `it cannot be read (${String(cause)})`;
    throw new NoResultsError({ directory, found, cause });
  }
  throw new NoResultsError({ directory, found: 'it is a file, expected a folder' });
}
