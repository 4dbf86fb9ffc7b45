const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file, expected a folder',
  EEXIST: 'a file is in its place, expected a folder',
  EISDIR: 'it is a folder, expected a file',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * Why the system refused to write a path, in words; the error's own message where its code is not
 * one of those that a person meets.
 *
 * @example
 * systemErrorReason(Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' })); // 'the disk is full'
 */
export function systemErrorReason(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const reason = typeof code === 'string' ? REASONS[code] : undefined;
  return reason ?? (typeof message === 'string' ? message : 'unknown reason');
}
