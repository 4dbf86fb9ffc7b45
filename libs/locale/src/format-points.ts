import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

/** How {@link formatPoints} writes a difference. */
export interface FormatPointsOptions {
  readonly language: Language;
  /**
   * Digits after the decimal point.
   *
   * @default 1
   */
  readonly digits?: number;
  /**
   * Whether a gain gets a plus sign.
   *
   * @default true
   */
  readonly signed?: boolean;
  /**
   * Whether the unit is written; a range needs it only once.
   *
   * @default true
   */
  readonly unit?: boolean;
}

/**
 * A difference of two fractions in percentage points.
 *
 * @example
 * formatPoints(0.0236, { language: 'en' }); // '+2.4 points'
 * formatPoints(0.0236, { language: 'zh' }); // '+2.4 个百分点'
 */
export function formatPoints(
  fraction: number,
  { language, digits = 1, signed = true, unit = true }: FormatPointsOptions,
): string {
  const number = formatNumber(fraction * 100, { language, digits, signed });
  return unit ? `${number} ${units[language]}` : number;
}

const units = { en: 'points', zh: '个百分点' } as const satisfies Record<Language, string>;
