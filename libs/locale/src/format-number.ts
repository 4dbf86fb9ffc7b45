import type { Language } from './language.ts';

/** How {@link formatNumber} writes a number. */
export interface FormatNumberOptions {
  readonly language: Language;
  /**
   * Digits after the decimal point, kept where they are zeros so that columns line up.
   *
   * @default 0
   */
  readonly digits?: number;
  /**
   * Whether a positive number gets a plus sign. Zero never gets a sign.
   *
   * @default false
   */
  readonly signed?: boolean;
}

const locales = { en: 'en', zh: 'zh-CN' } as const satisfies Record<Language, string>;

// Making an Intl.NumberFormat takes a thousand times as long as using it.
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with grouped thousands.
 *
 * @example
 * formatNumber(1234.56, { language: 'en', digits: 1 }); // '1,234.6'
 * formatNumber(2.4, { language: 'en', digits: 1, signed: true }); // '+2.4'
 */
export function formatNumber(
  value: number,
  { language, digits = 0, signed = false }: FormatNumberOptions,
): string {
  const key = `${language} ${digits} ${String(signed)}`;
  const format = formats.get(key) ?? createFormat(language, { digits, signed });
  formats.set(key, format);
  return format.format(value);
}

function createFormat(
  language: Language,
  { digits, signed }: { digits: number; signed: boolean },
): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Neither of them writes "-0.0".
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
}
