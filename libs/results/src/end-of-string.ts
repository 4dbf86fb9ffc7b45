const QUOTE = '"';
const BACKSLASH = 92;

/**
 * The position after the closing quote of the JSON string that opens at `start`, -1 where it is not
 * closed.
 *
 * @example
 * endOfString('["a\\"b"]', 1); // 7
 */
export function endOfString(text: string, start: number): number {
  let quote = text.indexOf(QUOTE, start + 1);
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf(QUOTE, quote + 1);
  return quote === -1 ? -1 : quote + 1;
}

// A quote is escaped by an odd number of backslashes before it: `\\"` closes the string.
function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
