import { locateJsonFlaw, type JsonFlaw } from './locate-json-flaw.ts';
import { quoteNonFiniteNumbers } from './quote-non-finite-numbers.ts';

/** The value of a JSON text, or where the text breaks. */
export type ParsedJson =
  | { readonly success: true; readonly value: unknown }
  | { readonly success: false; readonly flaw: JsonFlaw; readonly cause: unknown };

/**
 * Parses JSON as Python's `json.dumps` writes it: bare `NaN`, `Infinity` and `-Infinity` become the
 * strings `'NaN'`, `'Infinity'` and `'-Infinity'`.
 *
 * @example
 * parsePythonJson('{"f1": NaN}'); // { success: true, value: { f1: 'NaN' } }
 */
export function parsePythonJson(text: string): ParsedJson {
  try {
    return { success: true, value: JSON.parse(text) };
  } catch (cause) {
    return parseTolerantly(text, cause);
  }
}

function parseTolerantly(text: string, cause: unknown): ParsedJson {
  try {
    return { success: true, value: JSON.parse(quoteNonFiniteNumbers(text)) };
  } catch {
    // Control characters and bad escapes in strings are the flaws that the scanner lets pass.
    const flaw = locateJsonFlaw(text) ?? { kind: 'unexpected', position: 0, inside: 'string', keys: [] };
    return { success: false, flaw, cause };
  }
}
