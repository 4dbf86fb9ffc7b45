import { EvalcurveError, didYouMean } from '@evalcurve/errors';
import { formatList } from './format-list.ts';

/** A task was asked for that none of the evaluations has. */
export class UnknownTaskError extends EvalcurveError {
  readonly task: string;
  /** Names of the tasks that there are. */
  readonly available: readonly string[];
  readonly suggestions: readonly string[];

  constructor({ task, available }: { readonly task: string; readonly available: readonly string[] }) {
    const suggestions = didYouMean({ name: task, candidates: available });
    super(`no task "${task}" in these results`, {
      hint: [
        ...(suggestions.length > 0 ? [`Did you mean ${suggestions.join(' or ')}?`] : []),
        `There is: ${formatList(available)}`,
      ].join('\n'),
    });
    this.task = task;
    this.available = available;
    this.suggestions = suggestions;
  }
}
