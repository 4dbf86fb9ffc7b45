import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnknownTaskError}. */
export interface UnknownTaskErrorOptions {
  readonly received: string;
  /** Names that may have been meant, the nearest first. */
  readonly suggestions: readonly string[];
  /** Command that lists all names. */
  readonly listCommand: string;
  readonly cause: unknown;
}

/** A name is neither a subject of MMLU nor a task with logged samples. */
export class UnknownTaskError extends EvalcurveError {
  readonly received: string;
  readonly suggestions: readonly string[];

  constructor({ received, suggestions, listCommand, cause }: UnknownTaskErrorOptions) {
    const guess = suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}?\n` : '';
    super(`no task or subject "${received}"`, { hint: `${guess}All of them: ${listCommand}`, cause });
    this.received = received;
    this.suggestions = suggestions;
  }
}
