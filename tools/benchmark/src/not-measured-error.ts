import { EvalcurveError } from '@evalcurve/errors';

/** What we are compared with is not on this machine, or did not work. */
export class NotMeasuredError extends EvalcurveError {
  constructor(reason: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(`not measured: ${reason}`, { ...options, exitCode: 1 });
  }
}
