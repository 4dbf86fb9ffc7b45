import { EvalcurveError } from '@evalcurve/errors';
import { formatList } from './format-list.ts';

/** Evaluations were found, but no task in them has a number as a score. */
export class NoScoresError extends EvalcurveError {
  /** Names of the tasks that there are. */
  readonly tasks: readonly string[];

  constructor({ tasks }: { readonly tasks: readonly string[] }) {
    super('no task in these results has a score', {
      hint: `There is: ${formatList(tasks)}`,
    });
    this.tasks = tasks;
  }
}
