import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The absolute path that a path or `file:` URL stands for.
 *
 * @example
 * localPath('questions', '/home'); // '/home/questions'
 */
export function localPath(pathOrUrl: string, cwd: string): string {
  return pathOrUrl.startsWith('file:') ? fileURLToPath(pathOrUrl) : resolve(cwd, pathOrUrl);
}
