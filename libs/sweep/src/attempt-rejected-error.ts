import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link AttemptRejectedError}. */
export interface AttemptRejectedErrorOptions {
  /** What is wrong with the files, one sentence each. */
  readonly problems: readonly string[];
  readonly logFile: string;
}

/** The engine ended, but what it wrote is not what was asked for; it is kept, and not published. */
export class AttemptRejectedError extends EvalcurveError {
  readonly problems: readonly string[];
  readonly logFile: string;

  constructor({ problems, logFile }: AttemptRejectedErrorOptions) {
    super(problems.join('; '), { exitCode: 1, hint: `The whole log: ${logFile}` });
    this.problems = problems;
    this.logFile = logFile;
  }
}
