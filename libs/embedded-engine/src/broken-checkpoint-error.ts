import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link BrokenCheckpointError}. */
export interface BrokenCheckpointErrorOptions {
  /** File of the checkpoint, or the folder where one is missing. */
  readonly file: string;
  /** What is wrong and what was expected. */
  readonly problem: string;
  /** What to do about it. @default copy the checkpoint again */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** A file of a checkpoint is missing, damaged, or contradicts another. */
export class BrokenCheckpointError extends EvalcurveError {
  readonly file: string;
  readonly problem: string;

  constructor({ file, problem, hint = COPY_AGAIN, cause }: BrokenCheckpointErrorOptions) {
    super(`${file}: ${problem}`, { hint, cause });
    this.file = file;
    this.problem = problem;
  }
}

const COPY_AGAIN = 'Copy or fetch the checkpoint again; where it was just saved, wait until it is complete';
