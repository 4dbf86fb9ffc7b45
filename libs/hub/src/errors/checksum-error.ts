import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link ChecksumError}. */
export interface ChecksumErrorOptions {
  readonly endpoint: string;
  readonly path: string;
  readonly algorithm: string;
  readonly expected: string;
  readonly received: string;
}

/** A file came whole, twice, and is not what the Hub's listing says it is. It was deleted. */
export class ChecksumError extends EvalcurveError {
  readonly endpoint: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;

  constructor({ endpoint, path, algorithm, expected, received }: ChecksumErrorOptions) {
    super(
      `${path} from ${endpoint} is damaged: ${algorithm} ${received}, expected ${expected}; fetched twice and deleted`,
      {
        hint: 'A proxy or the mirror changes files: try another --endpoint.',
      },
    );
    this.endpoint = endpoint;
    this.path = path;
    this.expected = expected;
    this.received = received;
  }
}
