import { types } from 'node:util';
import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link DatasetFormatError}. */
export interface DatasetFormatErrorOptions {
  readonly repository: string;
  /** Which part: a file's path, or `anatomy/test, row 3`. */
  readonly where: string;
  readonly expected: string;
  readonly cause: unknown;
}

/** A dataset whose content is not what it must be. */
export class DatasetFormatError extends EvalcurveError {
  readonly repository: string;
  readonly where: string;

  constructor({ repository, where, expected, cause }: DatasetFormatErrorOptions) {
    const reason = types.isNativeError(cause) ? ` (${cause.message.split('\n', 1)[0] ?? ''})` : '';
    super(`dataset ${repository}, ${where}: expected ${expected}${reason}`, {
      hint: 'Compare the dataset with the one on the official Hub; where a file is damaged, copy or fetch it again.',
      cause,
    });
    this.repository = repository;
    this.where = where;
  }
}
