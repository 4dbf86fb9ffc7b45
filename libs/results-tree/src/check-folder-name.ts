import { FolderNameError } from './folder-name-error.ts';

/**
 * Gives back a name that is safe to make a folder of: one part of a path, not hidden, no longer than
 * file systems take.
 *
 * @throws FolderNameError for `..`, absolute paths, separators, control characters and names that
 *   start with a dot
 *
 * @example
 * checkFolderName('iter_0002000'); // 'iter_0002000'
 */
export function checkFolderName(name: string): string {
  if (name === '') throw new FolderNameError(name, 'is empty');
  if (name.startsWith('.')) throw new FolderNameError(name, 'starts with a dot');
  if (/[/\\]/u.test(name)) throw new FolderNameError(name, 'holds a path separator');
  if (/\p{Cc}/u.test(name)) throw new FolderNameError(name, 'holds a control character');
  if (new TextEncoder().encode(name).length > 200) {
    throw new FolderNameError(name, 'is longer than 200 bytes');
  }
  return name;
}
