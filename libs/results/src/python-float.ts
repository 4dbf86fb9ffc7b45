const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['nan', NaN],
  ['inf', Infinity],
  ['-inf', -Infinity],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/**
 * The number that Python wrote as text, null where the text is none: `repr(float)` gives `nan` and
 * `-inf`, `json.dumps` gives `NaN` and `-Infinity`.
 *
 * @example
 * pythonFloat('-8.25'); // -8.25
 * pythonFloat('-inf'); // -Infinity
 * pythonFloat('N/A'); // null
 */
export function pythonFloat(text: string): number | null {
  const first = text.charCodeAt(0);
  if (first > 57 || (first === 45 && text.charCodeAt(1) > 57)) return SPECIAL.get(text) ?? null;
  // Number() also takes '', ' ', '0x10': only characters of a decimal number may be there.
  for (let index = 0; index < text.length; index++) {
    if (!isNumberCharacter(text.charCodeAt(index))) return null;
  }
  const value = text === '' ? NaN : Number(text);
  return Number.isNaN(value) ? null : value;
}

// Digits, sign, point and exponent.
function isNumberCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43 || code === 101 || code === 69
  );
}
