import { isJobAlive } from './is-job-alive.ts';
import type { SlurmJob } from './slurm-job.ts';

/**
 * The ids by which those jobs are named that wait, run or will run again: an array's own, once, however many of its tasks
 * are among them.
 *
 * @example
 * aliveJobIds(jobs); // [42]
 */
export function aliveJobIds(jobs: readonly SlurmJob[]): number[] {
  const alive = jobs.filter((job) => isJobAlive(job));
  return [...new Set(alive.map(({ arrayJobId, jobId }) => arrayJobId ?? jobId))];
}
