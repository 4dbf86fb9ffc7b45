import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number of floating-point operations with two digits, as papers write it.
 *
 * @example
 * formatFlops(6.29e20, 'en'); // '6.3×10²⁰'
 */
export function formatFlops(flops: number, language: Language): string {
  if (flops < 10) return formatNumber(flops, { language });
  const [digits = '0', power = '0'] = flops.toExponential(1).split('e+');
  const exponent = Array.from(power, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  return `${formatNumber(Number(digits), { language, digits: 1 })}×10${exponent}`;
}
