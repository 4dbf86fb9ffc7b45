import { EvalcurveError } from '@evalcurve/errors';

/** A later attempt at the same part of a sweep has taken over while this one was still at work. */
export class LockLostError extends EvalcurveError {
  readonly root: string;

  constructor(root: string) {
    super(`another process has taken over this part of ${root}`, {
      hint: 'Nothing to do: it goes on where this one was. A cluster does so when it takes a node for dead.',
      exitCode: 1,
    });
    this.root = root;
  }
}
