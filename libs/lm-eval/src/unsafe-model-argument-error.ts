import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnsafeModelArgumentError}. */
export interface UnsafeModelArgumentErrorOptions {
  /** Its name in `--model_args`: `dtype`, `pretrained`. */
  readonly argument: string;
  readonly value: string;
  /** What would have been right. */
  readonly expected: string;
}

/** A value that lm_eval's `--model_args` would misread, or read as further arguments. */
export class UnsafeModelArgumentError extends EvalcurveError {
  readonly argument: string;
  readonly value: string;

  constructor({ argument, value, expected }: UnsafeModelArgumentErrorOptions) {
    super(`${argument} ${JSON.stringify(value)} cannot be given to lm_eval: expected ${expected}`);
    this.argument = argument;
    this.value = value;
  }
}
