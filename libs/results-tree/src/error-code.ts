/**
 * The code of a system error, null for any other error. `instanceof` would miss those of another
 * realm.
 *
 * @example
 * errorCode(await readFile('missing').catch((error: unknown) => error)); // 'ENOENT'
 */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
