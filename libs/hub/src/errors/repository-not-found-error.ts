import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link RepositoryNotFoundError}. */
export interface RepositoryNotFoundErrorOptions {
  readonly endpoint: string;
  readonly repository: string;
  readonly kind: 'model' | 'dataset';
  readonly tokenGiven: boolean;
  readonly cause?: unknown;
}

/** The endpoint has no such repo, or hides it. */
export class RepositoryNotFoundError extends EvalcurveError {
  readonly endpoint: string;
  readonly repository: string;

  constructor({ endpoint, repository, kind, tokenGiven, cause }: RepositoryNotFoundErrorOptions) {
    super(`no ${kind} repo ${repository} on ${endpoint}`, {
      hint: `Check the spelling (owner/name).${tokenGiven ? '' : ' A private repo needs HF_TOKEN.'}`,
      cause,
    });
    this.endpoint = endpoint;
    this.repository = repository;
  }
}
