import { EvalcurveError } from '@evalcurve/errors';

/** A place that was searched for the harness, and why it was not there. */
export interface SearchedPlace {
  readonly place: string;
  readonly reason: string;
}

/** No lm_eval was found where it was named, or in any of the usual places. */
export class HarnessNotFoundError extends EvalcurveError {
  readonly searched: readonly SearchedPlace[];

  constructor(searched: readonly SearchedPlace[]) {
    const places = searched.map(({ place, reason }) => `${place} (${reason})`);
    super(`no lm_eval found: looked at ${places.join(', ')}`, {
      hint: 'Install it: evalcurve setup\nOr name the one that you have: --harness VENV, LM_EVAL or CHECKOUT',
    });
    this.searched = searched;
  }
}
