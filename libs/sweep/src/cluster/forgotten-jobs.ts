import { listEndedJobs, type SlurmJob, type SlurmOptions } from '@evalcurve/slurm';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { commentOf, type Submission } from './submission.ts';

/**
 * How tasks ended that have left something undone and that `squeue` tells no more, where the cluster
 * keeps accounts of them. What was submitted again since is not asked for.
 */
export async function forgottenJobs(
  { submissions, jobs, published }: Pick<ClusterSweep, 'submissions' | 'jobs' | 'published'>,
  slurm: SlurmOptions,
): Promise<SlurmJob[]> {
  const known = new Set(jobs.flatMap(({ comment, tasks }) => tasks.map((task) => `${comment} ${task}`)));
  const isKnown = (comment: string, task: number): boolean => known.has(`${comment} ${task}`);
  const last = new Map(
    submissions.flatMap((submission) => submission.tasks.flat().map((id) => [id, submission])),
  );
  const leftBy = (submission: Submission): boolean =>
    submission.tasks.some(
      (ids, task) =>
        !isKnown(commentOf(submission), task) &&
        ids.some((id) => !published.has(id) && last.get(id) === submission),
    );
  const submitted = submissions.filter(leftBy).flatMap((submission) => {
    const { jobId, submittedAt } = submission;
    if (jobId === null) return [];
    return { jobId, comment: commentOf(submission), submittedAtMs: Date.parse(submittedAt) };
  });
  const ended = await listEndedJobs({ ...slurm, submitted });
  return ended.filter(({ comment, tasks }) => tasks.some((task) => !isKnown(comment, task)));
}
