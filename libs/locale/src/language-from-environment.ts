import type { Language } from './language.ts';

/**
 * The language that the environment asks for: Chinese where the first of `LC_ALL`, `LC_MESSAGES` and
 * `LANG` that is set (POSIX: and not empty) names a Chinese locale, else English.
 *
 * @example
 * languageFromEnvironment({ LANG: 'zh_CN.UTF-8' }); // 'zh'
 * languageFromEnvironment({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }); // 'en'
 */
export function languageFromEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return /^zh(?:$|[^a-z])/iu.test(locale) ? 'zh' : 'en';
}
