import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link NoAnswersError}. */
export interface NoAnswersErrorOptions {
  /** Task or subject as it was asked for. */
  readonly task: string;
  /** The flag that needs answers: `--wrong`. */
  readonly flag: string;
}

/** Questions were asked for by what checkpoints answered, but no answers are logged. */
export class NoAnswersError extends EvalcurveError {
  readonly task: string;
  readonly flag: string;

  constructor({ task, flag }: NoAnswersErrorOptions) {
    super(`${flag} needs logged samples of ${task}, and there are none`, {
      hint: 'Evaluate with lm_eval --log_samples, or name the folder that has them: --results results_dense500m',
    });
    this.task = task;
    this.flag = flag;
  }
}
