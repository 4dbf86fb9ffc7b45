import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { PLACE_OPTION_TEXTS } from './place-option-texts.ts';

/** The flags of {@link withSeriesOptions} as they are declared. */
export interface SeriesFlags {
  readonly model: string | undefined;
  readonly 'checkpoint-pattern': string | undefined;
}

const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: 'Which one where several models or recipes are there: words of its name',
  zh: '有多个模型或设置时选哪一个：名称中的词',
};

/**
 * Adds `--model` and `--checkpoint-pattern` to a command that reads results and shows no tokens;
 * {@link importOptionsOf} makes of them what the reader takes.
 *
 * @example
 * builder: (yargs) => withSeriesOptions(yargs, context.language)
 */
export function withSeriesOptions<Args>(yargs: Argv<Args>, language: Language): Argv<Args & SeriesFlags> {
  return yargs
    .option('model', { type: 'string', describe: DESCRIPTIONS[language] })
    .option('checkpoint-pattern', {
      type: 'string',
      describe: PLACE_OPTION_TEXTS[language]['checkpoint-pattern'],
    });
}
