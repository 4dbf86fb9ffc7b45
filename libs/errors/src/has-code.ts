/**
 * Whether an error is the system's of that code, even where another realm made it.
 *
 * @example
 * hasCode(error, 'ENOENT'); // true where the file is missing
 */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
