import type { RunEvaluationArguments } from '../run-evaluation-arguments.ts';

/** The flags that give the work to a cluster, parsed. */
export interface SlurmArguments extends RunEvaluationArguments {
  readonly partition?: string | undefined;
  readonly account?: string | undefined;
  /** As `sbatch --time` takes it. */
  readonly time?: string | undefined;
  /** As `sbatch --mem` takes it. */
  readonly mem?: string | undefined;
  readonly gpusPerTask?: number | undefined;
  readonly cpusPerTask?: number | undefined;
  readonly maxTasks?: number | undefined;
  readonly checkpointsPerTask?: number | 'auto' | undefined;
  /** Each as a line of a batch script has them, the first without its dashes where one likes. */
  readonly sbatchOption?: readonly string[] | undefined;
  readonly download?: 'on-login' | 'on-node' | undefined;
  /** Whether a job first looks at what a node has. */
  readonly check?: boolean | undefined;
  readonly submitOnly?: boolean | undefined;
}
