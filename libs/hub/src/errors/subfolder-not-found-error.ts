import { didYouMean, EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Facts of a {@link SubfolderNotFoundError}. */
export interface SubfolderNotFoundErrorOptions {
  readonly repository: string;
  readonly subfolder: string;
  /** Folders that the repo has. */
  readonly known: readonly string[];
}

/** The repo has no folder of that name that holds a model. */
export class SubfolderNotFoundError extends EvalcurveError {
  readonly repository: string;
  readonly subfolder: string;

  constructor({ repository, subfolder, known }: SubfolderNotFoundErrorOptions) {
    const near = didYouMean({ name: subfolder, candidates: known });
    super(`${repository} has no subfolder "${subfolder}" with a model in it`, {
      hint:
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has ${listed(known, 'such folder')}.`,
    });
    this.repository = repository;
    this.subfolder = subfolder;
  }
}
