import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnsupportedHarnessError}. */
export interface UnsupportedHarnessErrorOptions {
  readonly version: string;
  readonly python: string;
  /** Why its numbers or files cannot be used. */
  readonly reason: string;
}

/** The harness found is of a version whose numbers or files cannot be trusted. */
export class UnsupportedHarnessError extends EvalcurveError {
  readonly version: string;
  readonly reason: string;

  constructor({ version, python, reason }: UnsupportedHarnessErrorOptions) {
    super(`lm_eval ${version} in ${python} is not supported: ${reason}`, {
      hint: 'Use 0.4.4 to 0.4.13. To install one beside it: evalcurve setup',
    });
    this.version = version;
    this.reason = reason;
  }
}
