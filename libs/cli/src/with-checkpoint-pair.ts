import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { withRepeated } from './with-repeated.ts';

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Two checkpoints: name, step, first or last; before them the folder of results (default: the only results* folder here)',
  zh: '两个 checkpoint：名称、步数、first 或 last；之前可写结果文件夹（默认：当前目录下唯一的 results* 文件夹）',
};

/**
 * Adds the positional `[names..]` to a command whose `command` names it: `[folder] A B`.
 * {@link checkpointPairOf} tells them apart.
 *
 * @example
 * builder: (yargs) => withCheckpointPair(yargs, context.language) // with command: 'compare [names..]'
 */
export function withCheckpointPair<Args>(
  yargs: Argv<Args>,
  language: Language,
): Argv<Args & { names: string[] | undefined }> {
  return withRepeated(yargs, { names: ['names'] }).positional('names', {
    type: 'string',
    array: true,
    describe: DESCRIPTIONS[language],
  });
}
