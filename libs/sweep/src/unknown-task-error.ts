import { EvalcurveError } from '@evalcurve/errors';

/** The harness has no task of that name. */
export class UnknownTaskError extends EvalcurveError {
  readonly tasks: readonly string[];

  constructor(
    tasks: readonly string[],
    { detail, cause }: { readonly detail: string; readonly cause: unknown },
  ) {
    super(`the harness does not know all of the tasks ${tasks.join(', ')}: ${detail}`, {
      hint: 'List its tasks: lm_eval ls tasks (before 0.4.10: lm_eval --tasks list)',
      cause,
    });
    this.tasks = tasks;
  }
}
