import { aliveJobIds } from './alive-job-ids.ts';
import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';
import type { SlurmJob } from './slurm-job.ts';

/** What {@link cancelJobs} cancels. */
export interface CancelJobsOptions extends SlurmOptions {
  readonly jobs: readonly SlurmJob[];
}

/**
 * Cancels what of these jobs still waits or runs.
 *
 * @throws SlurmError where Slurm refuses
 */
export async function cancelJobs({ jobs, ...options }: CancelJobsOptions): Promise<void> {
  const ids = aliveJobIds(jobs);
  if (ids.length === 0) return;
  await runSlurmCommand({ ...options, command: 'scancel', arguments: ids.map(String) });
}
