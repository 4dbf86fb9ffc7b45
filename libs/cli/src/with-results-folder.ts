import type { Argv } from 'yargs';

/**
 * Adds the positional `[folder]` to a command whose `command` names it; {@link resolveResultsFolder}
 * finds the folder where it is not given.
 *
 * @example
 * builder: (yargs) => withResultsFolder(yargs) // with command: 'view [folder]'
 */
export function withResultsFolder<Args>(yargs: Argv<Args>): Argv<Args & { folder: string | undefined }> {
  return yargs.positional('folder', {
    type: 'string',
    describe: 'Folder of results (default: the only results* folder here)',
  });
}
