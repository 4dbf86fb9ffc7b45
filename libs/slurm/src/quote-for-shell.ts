/**
 * A word that a POSIX shell reads as this very text.
 *
 * @example
 * quoteForShell("it's"); // "'it'\\''s'"
 */
export function quoteForShell(word: string): string {
  if (/^[\w./,:=@%+-]+$/u.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
