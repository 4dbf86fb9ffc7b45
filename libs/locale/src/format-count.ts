import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

/**
 * A whole number with grouped thousands.
 *
 * @example
 * formatCount(14042, 'en'); // '14,042'
 */
export function formatCount(count: number, language: Language): string {
  return formatNumber(count, { language });
}
