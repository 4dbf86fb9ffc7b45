import type { Language } from './language.ts';

/** How {@link formatTime} writes a time of day. */
export interface FormatTimeOptions {
  readonly language: Language;
  /**
   * IANA name of the time zone: `Asia/Shanghai`.
   *
   * @default the machine's
   */
  readonly timeZone?: string;
}

const locales = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/**
 * The time of day, on a 24-hour clock in both languages, of a moment in milliseconds since 1970.
 *
 * @throws RangeError where the time zone is unknown or the moment is not a time.
 *
 * @example
 * formatTime(0, { language: 'en', timeZone: 'UTC' }); // '00:00'
 */
export function formatTime(milliseconds: number, { language, timeZone }: FormatTimeOptions): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(milliseconds);
}
