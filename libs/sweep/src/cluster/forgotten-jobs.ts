import { listEndedJobs, type SlurmJob, type SlurmOptions, type SubmittedJob } from '@evalcurve/slurm';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { commentOf, type Submission } from './submission.ts';

/** What `sacct` has told of certain submissions, and when. */
export type ToldJobs = Map<string, { readonly jobs: readonly SlurmJob[]; readonly atMs: number }>;

/** Where {@link forgottenJobs} asks. */
export interface ForgottenJobsOptions {
  readonly slurm: SlurmOptions;
  /** Of earlier looks; filled. Others use the database of accounts, too: the same is asked once a minute. */
  readonly told: ToldJobs;
}

/**
 * How tasks ended that have left something undone and that `squeue` tells no more, where the cluster
 * keeps accounts of them. What was submitted again since is not asked for.
 */
export async function forgottenJobs(
  { submissions, jobs, published }: Pick<ClusterSweep, 'submissions' | 'jobs' | 'published'>,
  { slurm, told }: ForgottenJobsOptions,
): Promise<SlurmJob[]> {
  const known = new Set(jobs.flatMap(({ comment, tasks }) => tasks.map((task) => `${comment} ${task}`)));
  const isKnown = (comment: string, task: number): boolean => known.has(`${comment} ${task}`);
  const last = new Map(
    submissions.flatMap((submission) => submission.tasks.flat().map((id) => [id, submission])),
  );
  const isLeft = (submission: Submission, task: number): boolean =>
    !isKnown(commentOf(submission), task) &&
    (submission.tasks[task] ?? []).some((id) => !published.has(id) && last.get(id) === submission);
  const left = submissions.filter((one) => one.tasks.some((_, task) => isLeft(one, task)));
  const key = left
    .map((one) => `${one.id} ${one.tasks.filter((_, task) => isLeft(one, task)).length}`)
    .join();
  const earlier = told.get(key);
  const isFresh = earlier !== undefined && Date.now() - earlier.atMs < FRESH_MS;
  const jobsTold = isFresh ? earlier.jobs : await listEndedJobs({ ...slurm, submitted: submittedOf(left) });
  if (!isFresh) told.set(key, { jobs: jobsTold, atMs: Date.now() });
  return jobsTold.filter(({ comment, tasks }) => tasks.some((task) => !isKnown(comment, task)));
}

const FRESH_MS = 60_000;

function submittedOf(submissions: readonly Submission[]): SubmittedJob[] {
  return submissions.flatMap((submission) => {
    const { jobId, submittedAt } = submission;
    if (jobId === null) return [];
    return { jobId, comment: commentOf(submission), submittedAtMs: Date.parse(submittedAt) };
  });
}
