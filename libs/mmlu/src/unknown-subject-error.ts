import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnknownSubjectError}. */
export interface UnknownSubjectErrorOptions {
  readonly received: string;
  /** The names that may have been meant, written as `received` was. */
  readonly suggestions: readonly string[];
}

/** A name is none of the 57 subjects. */
export class UnknownSubjectError extends EvalcurveError {
  readonly received: string;
  readonly suggestions: readonly string[];

  constructor({ received, suggestions }: UnknownSubjectErrorOptions) {
    super(`no MMLU subject "${received}" (expected one of the 57, such as mmlu_anatomy)`, {
      hint: suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}?` : undefined,
    });
    this.received = received;
    this.suggestions = suggestions;
  }
}
