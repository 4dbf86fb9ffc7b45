import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link ConfidenceSpentError}. */
export interface ConfidenceSpentErrorOptions {
  readonly directory: string;
  /** That all statements of the tree may have together, a fraction. */
  readonly error: number;
  /** How many of the selected checkpoints the tree does not hold. */
  readonly fresh: number;
  /** For how many more there are shares of the error. */
  readonly left: number;
}

/** A run has more checkpoints than when its results tree was begun, and all that is said of them could be wrong too often. */
export class ConfidenceSpentError extends EvalcurveError {
  readonly directory: string;
  readonly error: number;
  readonly fresh: number;
  readonly left: number;

  constructor({ directory, error, fresh, left }: ConfidenceSpentErrorOptions) {
    const percent = Math.round(error * 1e6) / 1e4;
    super(
      `${directory}: its ${percent} % of error was shared out when the run had fewer checkpoints; selected and new: ${fresh}, shares left: ${left}`,
      {
        hint: `Select the new ones with --checkpoints, into an --output of their own, which has its own ${percent} %; or evaluate all anew into another --output.`,
      },
    );
    this.directory = directory;
    this.error = error;
    this.fresh = fresh;
    this.left = left;
  }
}
