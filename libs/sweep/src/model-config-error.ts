import { EvalcurveError } from '@evalcurve/errors';

/** A checkpoint's `config.json` is no JSON, or cannot be read. */
export class ModelConfigError extends EvalcurveError {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    const problem = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    const reason = cause instanceof Error ? ` (${cause.message})` : '';
    super(`${path} ${problem}${reason}`, { hint: 'Copy the checkpoint again.', cause });
    this.path = path;
  }
}
