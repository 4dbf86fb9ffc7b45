/**
 * Python's `str.capitalize()`: the first character upper case, all others lower case.
 *
 * @example
 * capitalize('he USED it'); // 'He used it'
 */
export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}
