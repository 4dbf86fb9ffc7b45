import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

/** How {@link formatPercent} writes a fraction. */
export interface FormatPercentOptions {
  readonly language: Language;
  /**
   * Digits after the decimal point.
   *
   * @default 1
   */
  readonly digits?: number;
  /**
   * Whether the percent sign is written; a column whose header says it goes without.
   *
   * @default true
   */
  readonly unit?: boolean;
}

/**
 * A fraction as per cent, without a blank before the sign in both languages.
 *
 * @example
 * formatPercent(0.25617, { language: 'en' }); // '25.6%'
 * formatPercent(0.25617, { language: 'zh', digits: 2, unit: false }); // '25.62'
 */
export function formatPercent(
  fraction: number,
  { language, digits = 1, unit = true }: FormatPercentOptions,
): string {
  return `${formatNumber(fraction * 100, { language, digits })}${unit ? '%' : ''}`;
}
