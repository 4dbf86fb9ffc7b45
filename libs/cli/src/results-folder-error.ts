import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link ResultsFolderError}. */
export interface ResultsFolderErrorOptions {
  readonly hint: string;
  /** Folders that may have been meant. */
  readonly candidates: readonly string[];
}

/** There is no telling what folder of results was meant. */
export class ResultsFolderError extends EvalcurveError {
  readonly candidates: readonly string[];

  constructor(message: string, { hint, candidates }: ResultsFolderErrorOptions) {
    super(message, { hint });
    this.candidates = candidates;
  }
}
