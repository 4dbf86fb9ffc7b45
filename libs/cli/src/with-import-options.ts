import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';
import { PLACE_OPTION_TEXTS } from './place-option-texts.ts';
import { withSeriesOptions } from './with-series-options.ts';
import type { SeriesFlags } from './with-series-options.ts';

/** The flags of {@link withImportOptions} as they are declared. */
export interface ImportFlags extends SeriesFlags {
  readonly 'tokens-per-step': string | undefined;
}

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
  return withSeriesOptions(yargs, language).option('tokens-per-step', {
    type: 'string',
    describe: PLACE_OPTION_TEXTS[language]['tokens-per-step'],
  });
}
