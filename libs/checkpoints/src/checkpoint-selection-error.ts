import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link CheckpointSelectionError}. */
export interface CheckpointSelectionErrorOptions {
  /** The whole selection as it was written. */
  readonly selection: string;
  /** The part of it that is wrong. */
  readonly term: string;
  /** What is wrong with it. */
  readonly reason: string;
  /** Checkpoints or words that may have been meant. */
  readonly suggestions?: readonly string[];
}

const FORMS = 'all, every:8000, 2000..54000:8000, 2000.., first,middle,last, or names such as iter_0002000';

/** A selection cannot be read, or selects nothing. */
export class CheckpointSelectionError extends EvalcurveError {
  readonly selection: string;
  readonly term: string;
  readonly suggestions: readonly string[];

  constructor({ selection, term, reason, suggestions = [] }: CheckpointSelectionErrorOptions) {
    const where = selection === term ? '' : ` in "${selection}"`;
    super(`checkpoints "${term}"${where}: ${reason}`, {
      hint: [
        ...(suggestions.length > 0 ? [`Did you mean ${suggestions.join(', ')}?`] : []),
        `Expected: ${FORMS}.`,
      ].join('\n'),
    });
    this.selection = selection;
    this.term = term;
    this.suggestions = suggestions;
  }
}
