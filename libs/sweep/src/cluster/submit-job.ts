import { setTimeout } from 'node:timers/promises';
import { listJobs, LostAnswerError, submitScript, type SlurmOptions } from '@evalcurve/slurm';

/** What {@link submitJob} submits. */
export interface SubmitJobOptions {
  readonly env: SlurmOptions['env'];
  /** Path of the batch script. */
  readonly script: string;
  /** That the script gives the job, and nothing else has. */
  readonly comment: string;
  /** Ids of jobs that must be over first, however they end. */
  readonly after?: readonly number[];
}

/**
 * Submits a job, or an array of jobs, and looks for it by its comment where Slurm's answer is lost.
 *
 * @returns its id
 * @throws NoSlurmError, SlurmError where Slurm refuses
 * @throws LostAnswerError where Slurm does not tell of it either
 */
export async function submitJob({ comment, ...job }: SubmitJobOptions): Promise<number> {
  try {
    // Not to be interrupted half-way: nobody knew whether it was submitted.
    return await submitScript(job);
  } catch (error) {
    const taken = error instanceof LostAnswerError ? await findTaken({ comment, env: job.env }) : null;
    if (taken === null) throw error;
    return taken;
  }
}

// A controller that answers late may still be about to take it, so it is looked for several times.
async function findTaken({
  comment,
  env,
}: Pick<SubmitJobOptions, 'comment' | 'env'>): Promise<number | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await setTimeout(INTERVAL_MS);
    const jobs = await listJobs({ env, comments: new Set([comment]) }).catch(() => null);
    if (jobs === null) return null;
    const [job] = jobs;
    if (job !== undefined) return job.arrayJobId ?? job.jobId;
  }
  return null;
}

const LOOKS = 4;
const INTERVAL_MS = 2000;
