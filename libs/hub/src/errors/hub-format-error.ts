import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link HubFormatError}. */
export interface HubFormatErrorOptions {
  readonly endpoint: string;
  /** What was asked for. */
  readonly what: string;
  readonly expected: string;
  readonly cause?: unknown;
}

/** An answer that no Hub gives: a login page of the network, say. */
export class HubFormatError extends EvalcurveError {
  readonly endpoint: string;
  readonly what: string;

  constructor({ endpoint, what, expected, cause }: HubFormatErrorOptions) {
    super(`${endpoint} answered the question for ${what} with something else: expected ${expected}`, {
      hint: 'Is this the address of a Hugging Face Hub or of a mirror? A proxy may stand between.',
      cause,
    });
    this.endpoint = endpoint;
    this.what = what;
  }
}
