import { isJobAlive } from './is-job-alive.ts';
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
  const alive = jobs.filter((job) => isJobAlive(job));
  const ids = [...new Set(alive.map(({ arrayJobId, jobId }) => arrayJobId ?? jobId))];
  if (ids.length === 0) return;
  await runSlurmCommand({ ...options, command: 'scancel', arguments: ids.map(String) });
}
