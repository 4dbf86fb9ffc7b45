import { languageFromEnvironment } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import type { ToolContext } from './tool-context.ts';

/** What {@link languageOf} decides by. */
export interface LanguageOfOptions {
  /** Value of `--lang`. */
  readonly lang: Language | undefined;
  readonly env: ToolContext['env'];
}

/**
 * The language to speak: the one asked for, else that of the environment (LC_ALL, LC_MESSAGES, LANG).
 *
 * @example
 * languageOf({ lang: undefined, env: { LANG: 'zh_CN.UTF-8' } }); // 'zh'
 */
export function languageOf({ lang, env }: LanguageOfOptions): Language {
  return lang ?? languageFromEnvironment(env);
}
