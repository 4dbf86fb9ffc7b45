import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';

/** Below this a p-value is only said to be small: more digits would feign precision. */
const smallest = 0.001;

/**
 * A p-value as text reports it: two digits, three below 0.1, `p < 0.001` below that.
 *
 * @example
 * formatPValue(0.3312, 'en'); // 'p = 0.33'
 * formatPValue(2e-9, 'en'); // 'p < 0.001'
 */
export function formatPValue(pValue: number, language: Language): string {
  if (pValue < smallest) return `p < ${formatNumber(smallest, { language, digits: 3 })}`;
  return `p = ${formatNumber(pValue, { language, digits: pValue < 0.1 ? 3 : 2 })}`;
}
