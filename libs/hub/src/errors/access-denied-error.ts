import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link AccessDeniedError}. */
export interface AccessDeniedErrorOptions {
  readonly endpoint: string;
  readonly repository: string;
  readonly status: number;
  /** Whether the repo wants its conditions accepted first. */
  readonly gated: boolean;
  /** Whether a token was sent along; never which. */
  readonly tokenGiven: boolean;
  readonly cause?: unknown;
}

/** The repo is there, or may be, but not for this user. */
export class AccessDeniedError extends EvalcurveError {
  readonly endpoint: string;
  readonly repository: string;
  readonly status: number;
  readonly gated: boolean;
  readonly tokenGiven: boolean;

  constructor(options: AccessDeniedErrorOptions) {
    const { endpoint, repository, status, gated, tokenGiven, cause } = options;
    const token = tokenGiven ? 'a token was sent' : 'no token was sent';
    super(`${endpoint} denies access to ${repository} (${status}${gated ? ', gated' : ''}; ${token})`, {
      hint: hintOf(options),
      cause,
    });
    this.endpoint = endpoint;
    this.repository = repository;
    this.status = status;
    this.gated = gated;
    this.tokenGiven = tokenGiven;
  }
}

function hintOf({ endpoint, repository, gated, tokenGiven }: AccessDeniedErrorOptions): string {
  if (gated) return `Accept the conditions on ${endpoint}/${repository}, then set HF_TOKEN.`;
  return tokenGiven
    ? 'The token is wrong, expired, for another endpoint, or may not read this repo.'
    : `Set HF_TOKEN to a token that may read this repo, and HF_ENDPOINT to ${endpoint}: a token goes nowhere else.`;
}
