import { EvalcurveError, systemErrorReason } from '@evalcurve/errors';

/** It cannot be told which checkpoints are published in a results tree. */
export class UnreadableTreeError extends EvalcurveError {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`cannot read ${path}: ${systemErrorReason(cause)}`, {
      hint: 'What is published there would be evaluated again. Make it readable, or move it out of the results folder.',
      cause,
    });
    this.path = path;
  }
}
