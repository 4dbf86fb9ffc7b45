import { types } from 'node:util';
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
  if (!types.isNativeError(error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  const several: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
  return several === undefined ? error.message : reasonOf(several);
}
