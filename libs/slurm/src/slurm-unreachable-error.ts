import { SlurmError, type SlurmErrorOptions } from './slurm-error.ts';

/** Slurm's controller did not answer, though it was asked several times. Jobs that run go on. */
export class SlurmUnreachableError extends SlurmError {
  constructor({ command, said, cause }: Omit<SlurmErrorOptions, 'hint'>) {
    super({
      command,
      said,
      hint: 'Tasks that run go on. Try again when Slurm answers: scontrol ping',
      cause,
    });
  }
}
