import { dirname, sep } from 'node:path';

/**
 * The deepest folder that all files lie in, however deep.
 *
 * @example
 * commonDirectory(['/models/blobs/a', '/models/snapshots/1/b']); // '/models'
 */
export function commonDirectory(files: readonly string[]): string {
  const isWithin = (directory: string) => (file: string) =>
    file.startsWith(directory.endsWith(sep) ? directory : directory + sep);
  let directory = dirname(files[0] ?? sep);
  while (directory !== dirname(directory) && !files.every(isWithin(directory))) {
    directory = dirname(directory);
  }
  return directory;
}
