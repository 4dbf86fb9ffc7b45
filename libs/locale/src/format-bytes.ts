import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';
import { scaleByThousands } from './scale-by-thousands.ts';

/**
 * A size in SI units (multiples of 1000), as download pages and disk makers count.
 *
 * @example
 * formatBytes(4_812_345_678, 'en'); // '4.8 GB'
 * formatBytes(512, 'en'); // '512 B'
 */
export function formatBytes(bytes: number, language: Language): string {
  const { value, prefix } = scaleByThousands(bytes, ['', 'k', 'M', 'G', 'T', 'P']);
  return `${formatNumber(value, { language, digits: prefix === '' ? 0 : 1 })} ${prefix}B`;
}
