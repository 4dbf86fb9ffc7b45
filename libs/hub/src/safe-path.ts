import { UnsafePathError } from './errors/unsafe-path-error.ts';

/**
 * Refuses a name from a listing that would lead out of the folder it belongs into, on any system.
 *
 * @throws UnsafePathError
 */
export function checkSafePath(path: string, repository: string): void {
  const segments = path.split('/');
  const unsafe =
    /[\\\p{Cc}]/u.test(path) ||
    /^[a-z]:/iu.test(path) ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  if (unsafe) throw new UnsafePathError(path, repository);
}

/**
 * A path with all characters that mean something in an address escaped.
 *
 * @example
 * encodePath('a b/c#d'); // 'a%20b/c%23d'
 */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
