import { didYouMean, EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Facts of a {@link RevisionNotFoundError}. */
export interface RevisionNotFoundErrorOptions {
  readonly repository: string;
  readonly revision: string;
  /** Branches and tags that the repo has. */
  readonly known: readonly string[];
  readonly cause?: unknown;
}

/** The repo has no such branch, tag or commit. */
export class RevisionNotFoundError extends EvalcurveError {
  readonly repository: string;
  readonly revision: string;

  constructor({ repository, revision, known, cause }: RevisionNotFoundErrorOptions) {
    const near = didYouMean({ name: revision, candidates: known });
    super(`${repository} has no revision "${revision}"`, {
      hint:
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has ${listed(known, 'branch or tag')}.`,
      cause,
    });
    this.repository = repository;
    this.revision = revision;
  }
}
