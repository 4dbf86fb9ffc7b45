// What Python's str.isspace knows; JavaScript's trim leaves the first three ranges and takes U+FEFF besides.
const SPACE = String.raw`[\x1c-\x1f\x85\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+`;
const LEADING = new RegExp(`^${SPACE}`, 'u');
const TRAILING = new RegExp(`${SPACE}$`, 'u');

/** Python's `str.lstrip()`. */
export function leftStrip(text: string): string {
  return text.replace(LEADING, '');
}

/**
 * Python's `str.strip()`.
 *
 * @example
 * strip('\x1f a b\n'); // 'a b'
 */
export function strip(text: string): string {
  return leftStrip(text).replace(TRAILING, '');
}
