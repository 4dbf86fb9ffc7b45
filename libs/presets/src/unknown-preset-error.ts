import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnknownPresetError}. */
export interface UnknownPresetErrorOptions {
  readonly received: string;
  readonly known: readonly string[];
  /** The known names that may have been meant. */
  readonly suggestions: readonly string[];
}

/** No preset has that name. */
export class UnknownPresetError extends EvalcurveError {
  readonly received: string;
  readonly suggestions: readonly string[];

  constructor({ received, known, suggestions }: UnknownPresetErrorOptions) {
    const guess = suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}? ` : '';
    super(`no preset "${received}" (expected one of ${known.join(', ')})`, {
      hint: `${guess}A preset of your own is a JSON file: name its path.`,
    });
    this.received = received;
    this.suggestions = suggestions;
  }
}
