import { isJobAlive, type SlurmJob } from '@evalcurve/slurm';
import { commentOf, type Submission } from './submission.ts';

/**
 * The job of each task of a submission that Slurm tells of. Of one that was started again it may tell the earlier run
 * besides.
 */
export function jobsByTask(submission: Submission, jobs: readonly SlurmJob[]): Map<number, SlurmJob> {
  const byTask = new Map<number, SlurmJob>();
  for (const job of jobs) {
    if (job.comment !== commentOf(submission)) continue;
    for (const task of job.tasks) {
      const other = byTask.get(task);
      if (other === undefined || !isJobAlive(other)) byTask.set(task, job);
    }
  }
  return byTask;
}
