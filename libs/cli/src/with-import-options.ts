import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { PLACE_OPTION_TEXTS } from './place-option-texts.ts';

/** The flags of {@link withImportOptions} as they are declared. */
export interface ImportFlags {
  readonly model: string | undefined;
  readonly 'checkpoint-pattern': string | undefined;
  readonly 'tokens-per-step': string | undefined;
}

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Which one where several models or recipes are there: words of its name',
  zh: '有多个模型或设置时选哪一个：名称中的词',
};

/**
 * Adds `--model`, `--checkpoint-pattern` and `--tokens-per-step` to a command that reads results;
 * {@link importOptionsOf} makes of them what the reader takes.
 *
 * @example
 * builder: (yargs) => withImportOptions(withResultsFolder(yargs), context.language)
 */
export function withImportOptions<Args>(
  yargs: Argv<Args>,
  language: Language = 'en',
): Argv<Args & ImportFlags> {
  const texts = PLACE_OPTION_TEXTS[language];
  return yargs
    .option('model', { type: 'string', describe: DESCRIPTIONS[language] })
    .option('checkpoint-pattern', { type: 'string', describe: texts['checkpoint-pattern'] })
    .option('tokens-per-step', { type: 'string', describe: texts['tokens-per-step'] });
}
