import { EvalcurveError } from '@evalcurve/errors';

/** An endpoint that is no http address, or holds what does not belong there. */
export class InvalidEndpointError extends EvalcurveError {
  readonly endpoint: string;

  constructor(endpoint: string, expected: string) {
    super(`endpoint "${endpoint}" cannot be used: ${expected}`, {
      hint: 'Give --endpoint, or set HF_ENDPOINT. A token belongs into HF_TOKEN.',
    });
    this.endpoint = endpoint;
  }
}
