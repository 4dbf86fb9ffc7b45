import { EvalcurveError } from '@evalcurve/errors';
import type { LostAnswerError } from '@evalcurve/slurm';

/** Slurm did not say that it has taken a submission, and does not tell of it. */
export class SubmissionUnknownError extends EvalcurveError {
  readonly said: string;

  constructor(cause: LostAnswerError) {
    super(`it is not known whether Slurm has taken the tasks: ${cause.message}`, {
      hint: 'Give the same command again once Slurm answers (scontrol ping), a minute from now at the earliest:\nit finds the tasks that were taken, and submits what was not.',
      exitCode: 1,
      cause,
    });
    this.said = cause.said;
  }
}
