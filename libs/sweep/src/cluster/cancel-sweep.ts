import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sweepLockPath } from '@evalcurve/results-tree';
import { cancelJobs, isJobAlive, listJobs, type SlurmOptions } from '@evalcurve/slurm';
import { endSubmission } from './end-submission.ts';
import { readSubmissions, submissionsFolder } from './submission-folder.ts';
import { commentOf, curveCommentOf, partOf } from './submission.ts';

/** What {@link cancelSweep} cancels. */
export interface CancelSweepOptions {
  /** The results tree. */
  readonly root: string;
  readonly slurm: SlurmOptions;
}

/**
 * Cancels every task that was submitted for a tree and still waits or runs, waits until all are over,
 * and gives the tree free, also from tasks whose machine has died, and the downloads that were kept for them. What is
 * published stays.
 *
 * @returns how many tasks were cancelled
 * @throws NoSlurmError, SlurmError where Slurm refuses
 */
export async function cancelSweep({ root, slurm }: CancelSweepOptions): Promise<number> {
  const submissions = await readSubmissions(root);
  const last = new Set(submissions.map(curveCommentOf));
  const comments = new Set([...submissions.map(commentOf), ...last]);
  const listAlive = async () => (await listJobs({ ...slurm, comments })).filter((job) => isJobAlive(job));
  const jobs = comments.size === 0 ? [] : await listAlive();
  // What waits for the others to be over would start otherwise.
  await cancelJobs({ ...slurm, jobs: jobs.filter(({ comment }) => last.has(comment)) });
  await cancelJobs({ ...slurm, jobs: jobs.filter(({ comment }) => !last.has(comment)) });
  for (let left = jobs; left.length > 0; left = await listAlive()) {
    await setTimeout(INTERVAL_MS, undefined, { signal: slurm.signal });
  }
  for (const submission of submissions) {
    await endSubmission(join(submissionsFolder(root), submission.id));
    for (const task of submission.tasks.keys()) {
      await rm(sweepLockPath(root, partOf(submission, task)), { force: true });
    }
  }
  return jobs.flatMap(({ tasks }) => tasks).length;
}

const INTERVAL_MS = 500;
