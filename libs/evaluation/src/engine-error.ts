import { EvalcurveError } from '@evalcurve/errors';

/**
 * Why an engine failed, as far as it can tell. `device-lost`: what it computes on does not answer
 * any more, whatever the checkpoint.
 */
export type EngineFailure =
  'out-of-memory' | 'device-lost' | 'dataset-missing' | 'bad-model' | 'unknown-task' | 'no-results' | 'other';

/** Facts of an {@link EngineError}. */
export interface EngineErrorOptions {
  readonly failure: EngineFailure;
  /** The last meaningful line that the engine said. */
  readonly detail: string;
  readonly logFile: string;
  readonly exitCode: number | null;
  readonly cause?: unknown;
}

/** An engine failed on one checkpoint; the others may still succeed. */
export class EngineError extends EvalcurveError {
  readonly failure: EngineFailure;
  readonly detail: string;
  readonly logFile: string;
  readonly engineExitCode: number | null;

  constructor(message: string, options: EngineErrorOptions) {
    super(message, { exitCode: 1, hint: `The whole log: ${options.logFile}`, cause: options.cause });
    this.failure = options.failure;
    this.detail = options.detail;
    this.logFile = options.logFile;
    this.engineExitCode = options.exitCode;
  }
}
