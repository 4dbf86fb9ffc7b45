/** The flags of `run-evaluation` that give the work to a cluster, as they are typed. */
export interface SlurmFlags {
  readonly on?: 'slurm' | undefined;
  readonly partition?: string | undefined;
  readonly account?: string | undefined;
  readonly time?: string | undefined;
  readonly mem?: string | undefined;
  readonly 'gpus-per-task'?: number | undefined;
  readonly 'cpus-per-task'?: number | undefined;
  readonly 'max-tasks'?: number | undefined;
  readonly 'checkpoints-per-task'?: number | 'auto' | undefined;
  readonly 'sbatch-option'?: readonly string[] | undefined;
  readonly check?: boolean | undefined;
  readonly 'submit-only'?: boolean | undefined;
  readonly download?: 'on-login' | 'on-node' | undefined;
  readonly located?: string | undefined;
  readonly part?: string | undefined;
}
