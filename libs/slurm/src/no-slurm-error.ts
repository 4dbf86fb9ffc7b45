import { EvalcurveError } from '@evalcurve/errors';

/** Slurm's commands are not on this machine, or too old. */
export class NoSlurmError extends EvalcurveError {
  constructor(problem: string, cause?: unknown) {
    super(problem, {
      hint: 'Run it on a login node of a cluster with Slurm 22.05 or newer; often that takes: module load slurm',
      cause,
    });
  }
}
