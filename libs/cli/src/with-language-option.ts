import { LANGUAGES } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import type { Argv } from 'yargs';

/**
 * Adds `--lang en|zh` to a command. {@link languageOf} tells what to speak where it is not given.
 *
 * @example
 * builder: (yargs) => withLanguageOption(yargs).option('json', { type: 'boolean' })
 */
export function withLanguageOption<Args>(yargs: Argv<Args>): Argv<Args & { lang: Language | undefined }> {
  return yargs.option('lang', {
    describe: 'Language · 语言 (default: LANG)',
    choices: LANGUAGES,
    // Every command declares it itself; one that is inherited, too, would list its choices twice.
    global: false,
  });
}
