import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link CacheWriteError}. */
export interface CacheWriteErrorOptions {
  readonly path: string;
  /** The system's: `ENOSPC`, `EACCES` … */
  readonly code: string;
  readonly cause: unknown;
}

/** A download could not be written: the disk is full, or the folder is not ours. */
export class CacheWriteError extends EvalcurveError {
  readonly path: string;
  readonly code: string;

  constructor({ path, code, cause }: CacheWriteErrorOptions) {
    super(`${path} cannot be written: ${REASONS[code] ?? code}`, {
      hint: 'Free some space, or put the downloads elsewhere with EVALCURVE_CACHE.',
      cause,
    });
    this.path = path;
    this.code = code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is a file, expected a folder',
};
