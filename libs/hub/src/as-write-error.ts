import { types } from 'node:util';
import { CacheWriteError } from './errors/cache-write-error.ts';

/**
 * A failure of the file system as the error for users; any other error is given back as it is.
 *
 * @example
 * await rename(from, to).catch((error: unknown) => { throw asWriteError(error, to); });
 */
export function asWriteError(error: unknown, path: string): unknown {
  if (!types.isNativeError(error) || !('code' in error && 'syscall' in error)) return error;
  return new CacheWriteError({ path, code: String(error.code), cause: error });
}
