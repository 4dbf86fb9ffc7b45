import { formatNumber } from './format-number.ts';
import type { Language } from './language.ts';
import { scaleByThousands } from './scale-by-thousands.ts';

/**
 * A number of training tokens with one decimal. Chinese keeps the letters K, M, B and T (10³ … 10¹²), as
 * texts about language models and the names of checkpoints do, but puts no blank before them.
 *
 * @example
 * formatTokens(2_097_152_000, 'en'); // '2.1 B'
 * formatTokens(2_097_152_000, 'zh'); // '2.1B'
 */
export function formatTokens(tokens: number, language: Language): string {
  const { value, prefix } = scaleByThousands(tokens, ['', 'K', 'M', 'B', 'T']);
  if (prefix === '') return formatNumber(value, { language });
  return `${formatNumber(value, { language, digits: 1 })}${language === 'en' ? ' ' : ''}${prefix}`;
}
