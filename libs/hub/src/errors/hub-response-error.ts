import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link HubResponseError}. */
export interface HubResponseErrorOptions {
  readonly endpoint: string;
  readonly status: number;
  /** `X-Error-Code` of the answer: `RepoNotFound`, `RevisionNotFound`, `EntryNotFound`, `GatedRepo`. */
  readonly errorCode: string | null;
  /** What was asked for, below the endpoint. */
  readonly path: string;
}

/** The Hub refused a request, and asking again would not help. */
export class HubResponseError extends EvalcurveError {
  readonly endpoint: string;
  readonly status: number;
  readonly errorCode: string | null;
  readonly path: string;

  constructor({ endpoint, status, errorCode, path }: HubResponseErrorOptions) {
    super(`${endpoint} answered ${status}${errorCode === null ? '' : ` ${errorCode}`} (${path})`, {
      hint: 'Is this the address of a Hugging Face Hub or of a mirror?',
    });
    this.endpoint = endpoint;
    this.status = status;
    this.errorCode = errorCode;
    this.path = path;
  }
}
