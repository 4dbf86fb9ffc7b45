import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link EndpointUnreachableError}. */
export interface EndpointUnreachableErrorOptions {
  readonly endpoint: string;
  readonly attempts: number;
  readonly cause: unknown;
}

/** Nobody answered: no connection, no such host, or silence. */
export class EndpointUnreachableError extends EvalcurveError {
  readonly endpoint: string;
  readonly attempts: number;

  constructor({ endpoint, attempts, cause }: EndpointUnreachableErrorOptions) {
    super(`${endpoint} cannot be reached: ${reasonOf(cause)} (${attempts} attempts)`, {
      hint: 'Check the network, or name a mirror with --endpoint or HF_ENDPOINT.',
      cause,
    });
    this.endpoint = endpoint;
    this.attempts = attempts;
  }
}

// fetch says only "fetch failed"; the reason is in the innermost cause, one of several where a host has several addresses.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
