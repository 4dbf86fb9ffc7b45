import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link DifferentModelError}. */
export interface DifferentModelErrorOptions {
  readonly directory: string;
  readonly expected: string;
  readonly found: string;
}

/** The output folder holds the results of another model. */
export class DifferentModelError extends EvalcurveError {
  readonly directory: string;
  readonly expected: string;
  readonly found: string;

  constructor({ directory, expected, found }: DifferentModelErrorOptions) {
    super(`${directory} holds results of ${found}, not of ${expected}`, {
      hint: 'Use another --output for this model.',
    });
    this.directory = directory;
    this.expected = expected;
    this.found = found;
  }
}
