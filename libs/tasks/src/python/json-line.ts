import type { JsonValue } from '../json-value.ts';

/**
 * What Python's `json.dumps(…, ensure_ascii=False)` writes on one line: a blank after each colon and
 * comma.
 *
 * @example
 * jsonLine({ a: [1, 'x'] }); // '{"a": [1, "x"]}'
 */
export function jsonLine(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${jsonLine(inner)}`).join(', ')}}`;
}
