import { EvalcurveError } from '@evalcurve/errors';

/** The results tree cannot be written. */
export class UnwritableOutputError extends EvalcurveError {
  readonly root: string;

  constructor(root: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`cannot write results into ${root}: ${reason}`, {
      hint: 'Name a folder that you may write: --output DIR',
      cause,
    });
    this.root = root;
  }
}
