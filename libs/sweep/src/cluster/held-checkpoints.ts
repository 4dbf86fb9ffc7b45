import { isJobAlive } from '@evalcurve/slurm';
import { jobsByTask } from './jobs-by-task.ts';
import type { ClusterSweep } from './read-cluster-sweep.ts';

/**
 * Ids of the checkpoints whose tasks wait, run or will be started again: such a task also tries once more what failed
 * in it.
 */
export function heldCheckpoints({
  submissions,
  jobs,
}: Pick<ClusterSweep, 'submissions' | 'jobs'>): Set<string> {
  const held = submissions.flatMap((submission) =>
    [...jobsByTask(submission, jobs)].flatMap(([task, job]) =>
      isJobAlive(job) ? (submission.tasks[task] ?? []) : [],
    ),
  );
  return new Set(held);
}
