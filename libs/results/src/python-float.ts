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
  const value = startsAndEndsAsNumber(text) ? Number(text) : NaN;
  return Number.isNaN(value) ? (SPECIAL.get(text) ?? null) : value;
}

// Number() also takes '', ' 1', '0x10' and 'Infinity'. Whatever else is no number it finds itself.
function startsAndEndsAsNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (isDigit(first) || first === MINUS) && isDigit(last) && !'xXoObB'.includes(text.charAt(1) || ' ');
}

const MINUS = 45;
const ZERO = 48;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
