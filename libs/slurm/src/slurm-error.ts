import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link SlurmError}. */
export interface SlurmErrorOptions {
  /** The command that failed: `sbatch`. */
  readonly command: string;
  /** What Slurm itself said, one line. */
  readonly said: string;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** A command of Slurm refused what it was asked for. */
export class SlurmError extends EvalcurveError {
  readonly command: string;
  readonly said: string;

  constructor({ command, said, hint, cause }: SlurmErrorOptions) {
    super(`${command}: ${said}`, { hint, cause });
    this.command = command;
    this.said = said;
  }
}
