import { join } from 'node:path';
import type { RunRecord } from '@evalcurve/evaluation';
import { listPublished, mapConcurrently, readRunRecord } from '@evalcurve/results-tree';
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
  const seconds = await readTimeLimit({ ...slurm, ...request.resources });
  const timeLimitMs = seconds === null ? null : seconds * 1000;
  const sweep = await readClusterSweep(options);
  // Where nothing was submitted before, Slurm was not asked: one that cannot tell is to be known before it has the tasks.
  if (sweep.submissions.length === 0) await listJobs({ ...slurm, comments: new Set() });
  const records = request.checkpointsPerTask === 'auto' ? await recordsIn(options.root) : [];
  return planSubmission({ ...options, sweep, records, maxTasks, timeLimitMs });
}

// Not only those of the plan: what was selected before has been measured, too.
async function recordsIn(root: string): Promise<RunRecord[]> {
  const items = [...(await listPublished(root))];
  const records = await mapConcurrently({ items, limit: AT_ONCE }, (id) => readRunRecord(join(root, id)));
  return records.filter((record) => record !== null);
}

const AT_ONCE = 32;
