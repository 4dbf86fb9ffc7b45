import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link PythonMissingError}. */
export interface PythonMissingErrorOptions {
  /** The program that was tried. */
  readonly python: string;
  /** What it said, or why it could not be started. */
  readonly detail: string;
  readonly cause?: unknown;
}

/** The Python that the harness needs cannot be started, or is too old. */
export class PythonMissingError extends EvalcurveError {
  readonly python: string;
  readonly detail: string;

  constructor({ python, detail, cause }: PythonMissingErrorOptions) {
    super(`Python cannot be used: ${python}: ${detail}`, {
      hint: 'lm_eval needs Python 3.10 or newer with the module venv; install it, then run: evalcurve setup',
      cause,
    });
    this.python = python;
    this.detail = detail;
  }
}
