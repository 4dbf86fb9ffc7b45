import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Folder of results (default: the only results* folder here)',
  zh: '结果文件夹（默认：当前目录下唯一的 results* 文件夹）',
};

/**
 * Adds the positional `[folder]` to a command whose `command` names it; {@link resolveResultsFolder}
 * finds the folder where it is not given.
 *
 * @example
 * builder: (yargs) => withResultsFolder(yargs, context.language) // with command: 'view [folder]'
 */
export function withResultsFolder<Args>(
  yargs: Argv<Args>,
  language: Language,
): Argv<Args & { folder: string | undefined }> {
  return yargs.positional('folder', {
    type: 'string',
    describe: DESCRIPTIONS[language],
  });
}
