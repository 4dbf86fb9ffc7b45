import { EvalcurveError, systemErrorReason } from '@evalcurve/errors';

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
    super(`${path} cannot be written: ${systemErrorReason(cause)}`, {
      hint: 'Free some space, or put the downloads elsewhere with EVALCURVE_CACHE.',
      cause,
    });
    this.path = path;
    this.code = code;
  }
}
