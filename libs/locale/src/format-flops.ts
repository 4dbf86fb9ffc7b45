import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

/**
 * A number of floating-point operations with two digits and its power of ten; superscripts are missing in many
 * fonts.
 *
 * @example
 * formatFlops(6.29e20, 'en'); // '6.3e20'
 */
export function formatFlops(flops: number, language: Language): string {
  if (flops < 10) return formatNumber(flops, { language });
  return flops.toExponential(1).replace('e+', 'e');
}
