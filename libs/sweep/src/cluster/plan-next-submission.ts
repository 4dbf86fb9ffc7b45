import { listJobs, readArrayLimits, readTimeLimit, type SlurmOptions } from '@evalcurve/slurm';
import { planSubmission, type PlannedSubmission, type PlanSubmissionOptions } from './plan-submission.ts';
import { readClusterSweep } from './read-cluster-sweep.ts';

/** What {@link planNextSubmission} plans from. */
export interface PlanNextSubmissionOptions extends Pick<PlanSubmissionOptions, 'root' | 'plan' | 'request'> {
  readonly slurm: SlurmOptions;
}

/**
 * Asks the cluster what it allows and what runs already, and plans the tasks for the rest. Nothing is
 * written.
 *
 * @returns null where nothing is left to submit
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function planNextSubmission(
  options: PlanNextSubmissionOptions,
): Promise<PlannedSubmission | null> {
  const { slurm, request } = options;
  const { maxTasks } = await readArrayLimits(slurm);
  const asksForLimit = request.checkpointsPerTask === 'auto';
  const seconds = asksForLimit ? await readTimeLimit({ ...slurm, ...request.resources }) : null;
  const timeLimitMs = seconds === null ? null : seconds * 1000;
  const sweep = await readClusterSweep(options);
  // Where nothing was submitted before, Slurm was not asked: one that cannot tell is to be known before it has the tasks.
  if (sweep.submissions.length === 0) await listJobs({ ...slurm, comments: new Set() });
  return planSubmission({ ...options, sweep, maxTasks, timeLimitMs });
}
