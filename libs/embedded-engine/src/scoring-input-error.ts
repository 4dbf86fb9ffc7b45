import { EvalcurveError } from '@evalcurve/errors';

/** A request cannot be scored with this model, as lm_eval could not either. */
export class ScoringInputError extends EvalcurveError {
  readonly problem: string;

  constructor({ problem, hint }: { readonly problem: string; readonly hint?: string }) {
    super(`cannot be scored: ${problem}`, { hint });
    this.problem = problem;
  }
}
