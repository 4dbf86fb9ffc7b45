import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { withRepeated } from './with-repeated.ts';

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Folders of results (default: the only results* folder here)',
  zh: '结果文件夹（默认：当前目录下唯一的 results* 文件夹）',
};

/**
 * Adds the positional `[folders..]` to a command whose `command` names it; {@link resolveResultsFolder}
 * finds each of them.
 *
 * @example
 * builder: (yargs) => withResultsFolders(yargs, context.language) // with command: 'check [folders..]'
 */
export function withResultsFolders<Args>(
  yargs: Argv<Args>,
  language: Language = 'en',
): Argv<Args & { folders: string[] | undefined }> {
  return withRepeated(yargs, { names: ['folders'] }).positional('folders', {
    type: 'string',
    array: true,
    describe: DESCRIPTIONS[language],
  });
}
