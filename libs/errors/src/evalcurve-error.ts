const marker = Symbol.for('evalcurve.error');

/** What an {@link EvalcurveError} carries besides its one-line message. */
export interface EvalcurveErrorOptions {
  /** What to do about it, one sentence a line. */
  readonly hint?: string | undefined;
  /**
   * 2 where the input was wrong and nothing was changed, 1 where the work failed.
   *
   * @default 2
   */
  readonly exitCode?: 1 | 2;
  readonly cause?: unknown;
}

/**
 * A failure that a user can act on: one line saying what was wrong, where and what was expected,
 * and a hint saying what to do. Anything else that is thrown is a defect of evalcurve.
 *
 * @example
 * throw new EvalcurveError('no preset "dense"', { hint: 'Did you mean dense-500m-arch1?' });
 */
export class EvalcurveError extends Error {
  readonly hint: string | undefined;
  readonly exitCode: 1 | 2;
  readonly [marker] = true;

  constructor(message: string, options: EvalcurveErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? 2;
  }

  /** Whether `error` is one of evalcurve's, even where two copies of this package are loaded. */
  static isInstance(error: unknown): error is EvalcurveError {
    return error instanceof Error && marker in error;
  }
}
