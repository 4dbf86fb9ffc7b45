import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sweepLockPath } from '@evalcurve/results-tree';
import { cancelJobs, isJobAlive, listJobs, type SlurmJob, type SlurmOptions } from '@evalcurve/slurm';
import { endSubmission } from './end-submission.ts';
import { readSubmissions, submissionsFolder } from './submission-folder.ts';
import { commentOf, curveCommentOf, partOf } from './submission.ts';

/** What {@link cancelSweep} cancels. */
export interface CancelSweepOptions {
  /** The results tree. */
  readonly root: string;
  readonly slurm: SlurmOptions;
}

/** What {@link cancelSweep} has cancelled. */
export interface CancelledSweep {
  readonly tasks: number;
  /** Jobs that would have drawn the curve. */
  readonly curveJobs: number;
  /** Nodes that are not done with what was cancelled, though it is over for minutes: they may be dead. */
  readonly stuckOn: readonly string[];
}

/**
 * Cancels every task that was submitted for a tree and still waits or runs, waits until all are over,
 * and gives the tree free, also from tasks whose machine has died, and the downloads that were kept for them. What is
 * published stays.
 *
 * @throws NoSlurmError, SlurmError where Slurm refuses
 */
export async function cancelSweep({ root, slurm }: CancelSweepOptions): Promise<CancelledSweep> {
  const submissions = await readSubmissions(root);
  const last = new Set(submissions.map(curveCommentOf));
  const comments = new Set([...submissions.map(commentOf), ...last]);
  const listAlive = async () => (await listJobs({ ...slurm, comments })).filter((job) => isJobAlive(job));
  const jobs = comments.size === 0 ? [] : await listAlive();
  const curveJobs = jobs.filter(({ comment }) => last.has(comment));
  const tasks = jobs.filter(({ comment }) => !last.has(comment));
  // What waits for the others to be over would start otherwise.
  await cancelJobs({ ...slurm, jobs: curveJobs });
  await cancelJobs({ ...slurm, jobs: tasks });
  let left = jobs;
  while (!left.every((job) => isStuck(job))) {
    await setTimeout(INTERVAL_MS, undefined, { signal: slurm.signal });
    left = await listAlive();
  }
  for (const submission of submissions) {
    await endSubmission(join(submissionsFolder(root), submission.id));
    for (const task of submission.tasks.keys()) {
      await rm(sweepLockPath(root, partOf(submission, task)), { force: true });
    }
  }
  return {
    tasks: tasks.flatMap((job) => job.tasks).length,
    curveJobs: curveJobs.length,
    stuckOn: [...new Set(left.map(({ nodes }) => nodes ?? '?'))],
  };
}

const INTERVAL_MS = 500;

// Slurm kills what does not end by itself after KillWait, 30 s, and waits for its node as long as that takes.
function isStuck({ states, endedAtMs }: SlurmJob): boolean {
  return states.includes('COMPLETING') && endedAtMs !== null && Date.now() - endedAtMs > STUCK_AFTER_MS;
}

const STUCK_AFTER_MS = 120_000;
