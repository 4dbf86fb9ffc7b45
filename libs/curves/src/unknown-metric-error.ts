import { EvalcurveError, didYouMean } from '@evalcurve/errors';
import { formatList } from './format-list.ts';

/** What an {@link UnknownMetricError} tells. */
export interface UnknownMetricErrorOptions {
  readonly task: string;
  readonly metric: string;
  readonly available: readonly string[];
}

/** A metric was asked for that the task does not have. */
export class UnknownMetricError extends EvalcurveError {
  readonly task: string;
  readonly metric: string;
  /** Names of the task's metrics, with their filter where it is not `none`. */
  readonly available: readonly string[];
  readonly suggestions: readonly string[];

  constructor({ task, metric, available }: UnknownMetricErrorOptions) {
    const suggestions = didYouMean({ name: metric, candidates: available });
    super(`no metric "${metric}" of the task ${task} in these results`, {
      hint: [
        ...(suggestions.length > 0 ? [`Did you mean ${suggestions.join(' or ')}?`] : []),
        `There is: ${formatList(available)}`,
      ].join('\n'),
    });
    this.task = task;
    this.metric = metric;
    this.available = available;
    this.suggestions = suggestions;
  }
}
