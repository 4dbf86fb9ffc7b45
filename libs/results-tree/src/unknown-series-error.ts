import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link UnknownSeriesError}. */
export interface UnknownSeriesErrorOptions {
  readonly wanted: string;
  /** Labels of the series that are there. */
  readonly available: readonly string[];
}

/** A folder has no series of the model that was asked for. */
export class UnknownSeriesError extends EvalcurveError {
  readonly wanted: string;
  readonly available: readonly string[];

  constructor({ wanted, available }: UnknownSeriesErrorOptions) {
    super(`no series of "${wanted}"`, { hint: ['There are:', ...available].join('\n') });
    this.wanted = wanted;
    this.available = available;
  }
}
