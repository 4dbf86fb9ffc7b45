import { readArrayLimits, type SlurmOptions } from '@evalcurve/slurm';
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
  const { maxTasks } = await readArrayLimits(options.slurm);
  const sweep = await readClusterSweep(options);
  return planSubmission({ ...options, sweep, maxTasks });
}
