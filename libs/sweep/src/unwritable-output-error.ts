import { EvalcurveError, systemErrorReason } from '@evalcurve/errors';
import { isDiskFull } from './is-disk-full.ts';

/** Facts of an {@link UnwritableOutputError}. */
export interface UnwritableOutputErrorOptions {
  /** The results tree. */
  readonly root: string;
  readonly cause: unknown;
  /**
   * 1 where the sweep had begun to evaluate.
   *
   * @default 2
   */
  readonly exitCode?: 1 | 2;
}

/** The results tree cannot be written. */
export class UnwritableOutputError extends EvalcurveError {
  readonly root: string;

  constructor({ root, cause, exitCode = 2 }: UnwritableOutputErrorOptions) {
    super(`cannot write results into ${root}: ${systemErrorReason(cause)}`, {
      hint: isDiskFull(cause)
        ? 'Free some space there and run the same command again: what is finished is kept.\nOr name another folder: --output DIR'
        : 'Name a folder that you may write: --output DIR',
      exitCode,
      cause,
    });
    this.root = root;
  }
}
