import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';
import { SlurmError } from './slurm-error.ts';
import { SlurmUnreachableError } from './slurm-unreachable-error.ts';

/** What {@link submitScript} submits. */
export interface SubmitScriptOptions extends SlurmOptions {
  /** Path of the batch script. */
  readonly script: string;
  /** Ids of jobs that must be over first, however they end. */
  readonly after?: readonly number[] | undefined;
}

/**
 * Submits a batch script, after asking whether it could ever run: `sbatch` takes requests that no node
 * can fulfil, and these wait for ever.
 *
 * @returns the job's id
 * @throws SlurmError with Slurm's own words where it refuses, or does not answer in time
 */
export async function submitScript({ script, after = [], ...options }: SubmitScriptOptions): Promise<number> {
  const sbatch = { ...options, command: 'sbatch' } as const;
  const asked = after.length === 0 ? [script] : [`--dependency=afterany:${after.join(':')}`, script];
  try {
    await runSlurmCommand({ ...sbatch, arguments: ['--test-only', ...asked] });
    // "42", or "42;cluster" where clusters are federated.
    const printed = await runSlurmCommand({ ...sbatch, arguments: ['--parsable', ...asked] });
    const jobId = Number.parseInt(printed, 10);
    if (jobId > 0) return jobId;
    throw new SlurmError({ command: 'sbatch', said: `it printed no job id: ${printed}` });
  } catch (error) {
    if (!(error instanceof SlurmError) || error instanceof SlurmUnreachableError) throw error;
    const hint = 'Nothing was submitted. Partitions and what they offer: sinfo. The script: --dry-run';
    throw new SlurmError({ command: 'sbatch', said: error.said, hint, cause: error });
  }
}
