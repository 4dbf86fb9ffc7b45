import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { didYouMean } from '@evalcurve/errors';
import { listFolders } from './list-folders.ts';
import { listResultsFolders } from './list-results-folders.ts';
import { ResultsFolderError } from './results-folder-error.ts';
import { showControlCharacters } from '@evalcurve/locale';
import type { ToolContext } from './tool-context.ts';

/** What {@link resolveResultsFolder} goes by. */
export interface ResolveResultsFolderOptions {
  /** As given on the command line. */
  readonly folder: string | undefined;
  readonly context: Pick<ToolContext, 'cwd'>;
}

/**
 * The absolute path of the folder or archive of results that was meant: the one named, else the only one here
 * whose name starts with `results`.
 *
 * @throws ResultsFolderError where it does not exist, is a file, or where several or none could be meant
 * @example
 * await resolveResultsFolder({ folder: undefined, context }); // '/home/ada/results_dense500m'
 */
export async function resolveResultsFolder({
  folder,
  context,
}: ResolveResultsFolderOptions): Promise<string> {
  if (folder !== undefined) return namedFolder(folder, context.cwd);
  const candidates = await listResultsFolders(context.cwd);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return join(context.cwd, only);
  throw new ResultsFolderError(
    only === undefined
      ? 'no folder here is named results…'
      : `${candidates.length} folders here hold results`,
    {
      hint:
        only === undefined
          ? 'Name the folder that holds them, or make one: evalcurve quick-test --help'
          : `Name the one to look at: ${shown(candidates)}`,
      candidates,
    },
  );
}

// Whoever reads results reads these as well.
const ARCHIVE = /\.(?:tar|tar\.gz|tgz|zip)$/iu;

async function namedFolder(folder: string, cwd: string): Promise<string> {
  const path = resolve(cwd, folder);
  const entry = await stat(path).catch(() => null);
  if (entry?.isDirectory() === true || (entry?.isFile() === true && ARCHIVE.test(path))) return path;
  const parent = dirname(path);
  const candidates = didYouMean({ name: basename(path), candidates: await listFolders(parent) });
  throw new ResultsFolderError(
    entry === null
      ? `no folder ${showControlCharacters(folder)}`
      : `${showControlCharacters(folder)} is a file, expected a folder of results`,
    {
      hint:
        candidates.length > 0
          ? `Did you mean ${shown(candidates)}?`
          : 'Name a folder that lm_eval wrote results into.',
      candidates,
    },
  );
}

function shown(names: readonly string[]): string {
  return names.map((name) => showControlCharacters(name)).join(', ');
}
