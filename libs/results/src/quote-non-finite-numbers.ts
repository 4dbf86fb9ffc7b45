import { endOfString } from './end-of-string.ts';

/**
 * JSON text with the bare `NaN`, `Infinity` and `-Infinity`, which Python writes and `JSON.parse`
 * refuses, put in quotes. What stands inside strings is left alone.
 *
 * @example
 * quoteNonFiniteNumbers('{"a": NaN, "b": "NaN"}'); // '{"a": "NaN", "b": "NaN"}'
 */
export function quoteNonFiniteNumbers(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const outside = text.slice(at, quote === -1 ? text.length : quote);
    parts.push(outside.replace(/-?\b(?:NaN|Infinity)\b/gu, '"$&"'));
    if (quote === -1) break;
    const end = endOfString(text, quote);
    at = end === -1 ? text.length : end;
    parts.push(text.slice(quote, at));
  }
  return parts.join('');
}
