import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link TransferInterruptedError}. */
export interface TransferInterruptedErrorOptions {
  readonly endpoint: string;
  readonly path: string;
  readonly receivedBytes: number;
  readonly expectedBytes: number;
  readonly attempts: number;
  readonly cause: unknown;
}

/** A download broke off or fell silent again and again. What came is kept. */
export class TransferInterruptedError extends EvalcurveError {
  readonly endpoint: string;
  readonly path: string;
  readonly receivedBytes: number;
  readonly expectedBytes: number;

  constructor(options: TransferInterruptedErrorOptions) {
    const { endpoint, path, receivedBytes, expectedBytes, attempts, cause } = options;
    super(
      `${path} from ${endpoint} broke off at ${receivedBytes} of ${expectedBytes} bytes after ${attempts} attempts`,
      { hint: 'Run it again: the download goes on where it stopped.', cause },
    );
    this.endpoint = endpoint;
    this.path = path;
    this.receivedBytes = receivedBytes;
    this.expectedBytes = expectedBytes;
  }
}
