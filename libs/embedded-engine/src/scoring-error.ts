import { EvalcurveError } from '@evalcurve/errors';

/** The native runtime failed or its process ended while a checkpoint was loaded or scored. */
export class ScoringError extends EvalcurveError {
  constructor(detail: string, options: { readonly cause?: unknown } = {}) {
    super(`the embedded engine failed: ${detail}`, {
      exitCode: 1,
      hint: 'Where memory ran out, bound it: --max-memory 2GB',
      cause: options.cause,
    });
  }
}
