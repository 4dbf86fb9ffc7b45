import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link NoAnswersError}. */
export interface NoAnswersErrorOptions {
  readonly task: string;
  /** Ids of the checkpoints that were to be compared. */
  readonly checkpoints: readonly string[];
}

/** Questions were asked for, but no answers of both checkpoints are logged. */
export class NoAnswersError extends EvalcurveError {
  readonly task: string;
  readonly checkpoints: readonly string[];

  constructor({ task, checkpoints }: NoAnswersErrorOptions) {
    super(`--questions needs logged answers to ${task} of both ${checkpoints.join(' and ')}`, {
      hint: 'Evaluate both with lm_eval --log_samples, or leave --questions out.',
    });
    this.task = task;
    this.checkpoints = checkpoints;
  }
}
