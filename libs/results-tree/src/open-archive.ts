import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EvalcurveError } from '@evalcurve/errors';
import { ArchiveError } from './archive-error.ts';
import { unpackedFolders } from './unpacked-folders.ts';

const ENDING = /\.(?:tar|tar\.gz|tgz|zip)$/iu;

/**
 * Whether a file is an archive, by its name.
 *
 * @example
 * isArchive('evals.tar.gz'); // true
 */
export function isArchive(path: string): boolean {
  return ENDING.test(path);
}

/**
 * Unpacks the results of an archive into a temporary folder, which is removed when the process ends.
 *
 * @returns the folder, without links in its path
 * @throws ArchiveError where it is damaged
 *
 * @example
 * await openArchive('evals.zip'); // '…/evalcurve-x7Jk2P/evals'
 */
export async function openArchive(path: string): Promise<string> {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'evalcurve-')));
  unpackedFolders.add(temporary);
  process.once('exit', () => {
    rmSync(temporary, { recursive: true, force: true });
  });
  // Called as the archive is: pictures are named after the folder.
  const target = join(temporary, basename(path).replace(ENDING, ''));
  await mkdir(target);
  try {
    await unpack(path, target);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    if (EvalcurveError.isInstance(cause)) throw cause;
    throw new ArchiveError({ path, problem: messageOf(cause), cause });
  }
  return target;
}

// Most folders hold no archive: what reads them is loaded only then.
async function unpack(path: string, target: string): Promise<void> {
  if (/\.zip$/iu.test(path)) {
    const { extractZip } = await import('./extract-zip.ts');
    await extractZip({ path, target });
  } else {
    const { extractTar } = await import('./extract-tar.ts');
    await extractTar({ path, target });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
