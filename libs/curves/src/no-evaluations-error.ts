import { EvalcurveError } from '@evalcurve/errors';

/** A curve was asked for where there is no evaluation at all. */
export class NoEvaluationsError extends EvalcurveError {
  constructor() {
    super('there is no evaluation to draw a curve from', {
      hint: 'Evaluate a checkpoint first: evalcurve run --help',
    });
  }
}
