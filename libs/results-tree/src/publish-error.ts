import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link PublishError}. */
export interface PublishErrorOptions {
  readonly attemptDirectory: string;
  readonly target: string;
  readonly cause?: unknown;
}

/** An attempt's results could not be moved to their place; they are kept where they are. */
export class PublishError extends EvalcurveError {
  readonly attemptDirectory: string;
  readonly target: string;

  constructor(reason: string, { attemptDirectory, target, cause }: PublishErrorOptions) {
    super(`cannot publish ${target}: ${reason}`, {
      exitCode: 1,
      hint: `Free space or repair the folder, then run again. What was evaluated is in ${attemptDirectory}.`,
      cause,
    });
    this.attemptDirectory = attemptDirectory;
    this.target = target;
  }
}
