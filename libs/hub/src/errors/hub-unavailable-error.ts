import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link HubUnavailableError}. */
export interface HubUnavailableErrorOptions {
  readonly endpoint: string;
  readonly status: number;
  readonly attempts: number;
  /** What was asked for, below the endpoint. */
  readonly path: string;
  readonly cause?: unknown;
}

/** The Hub answered, but with 408, 429 or 5xx, as often as it was asked. */
export class HubUnavailableError extends EvalcurveError {
  readonly endpoint: string;
  readonly status: number;
  readonly attempts: number;
  readonly path: string;

  constructor({ endpoint, status, attempts, path, cause }: HubUnavailableErrorOptions) {
    super(`${endpoint} answered ${status} in each of ${attempts} attempts (${path})`, {
      hint:
        status === 429
          ? 'Too many requests: wait some minutes; with HF_TOKEN set more are allowed.'
          : 'The Hub is busy or being repaired: try again later, or name a mirror with --endpoint.',
      cause,
    });
    this.endpoint = endpoint;
    this.status = status;
    this.attempts = attempts;
    this.path = path;
  }
}
