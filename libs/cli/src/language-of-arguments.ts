import { LANGUAGES } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import { languageOf } from './language-of.ts';
import type { ToolContext } from './tool-context.ts';

/** What {@link languageOfArguments} decides by. */
export interface LanguageOfArgumentsOptions {
  readonly argv: readonly string[];
  readonly env: ToolContext['env'];
}

/**
 * The language of a command line that is not parsed yet: help and errors come before that.
 *
 * @example
 * languageOfArguments({ argv: ['--help', '--lang=zh'], env: {} }); // 'zh'
 */
export function languageOfArguments({ argv, env }: LanguageOfArgumentsOptions): Language {
  const asked = argv
    .map((word, index) => (word === '--lang' ? argv[index + 1] : /^--lang=(.*)$/u.exec(word)?.[1]))
    .findLast((value) => value !== undefined);
  return languageOf({ lang: LANGUAGES.find((language) => language === asked), env });
}
