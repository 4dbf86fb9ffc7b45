import { SlurmError, type SlurmErrorOptions } from './slurm-error.ts';

/** A submission was sent, and what Slurm answered did not arrive: it may have taken it. */
export class LostAnswerError extends SlurmError {
  constructor({ command, said, cause }: Omit<SlurmErrorOptions, 'hint'>) {
    super({ command, said, hint: 'It may have been submitted all the same: squeue --me', cause });
  }
}
