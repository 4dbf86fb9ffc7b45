import { EvalcurveError } from '@evalcurve/errors';

/** A name that no Hub repo can have. */
export class InvalidRepositoryError extends EvalcurveError {
  readonly repository: string;

  constructor(repository: string) {
    super(`"${repository}" is no name of a Hub repo: expected owner/name`, {
      hint: 'For example tiiuae/dense-500m-arch1; a local folder must exist.',
    });
    this.repository = repository;
  }
}
