import { setTimeout } from 'node:timers/promises';
import { listJobs, type SlurmOptions } from '@evalcurve/slurm';

/** What {@link findTaken} looks for. */
export interface FindTakenOptions {
  /** That it was submitted with. */
  readonly comment: string;
  readonly env: SlurmOptions['env'];
}

/**
 * The id of a job, or of an array of jobs, of which Slurm's answer was lost when it was submitted. A controller that
 * answers late may still be about to take it, so it is looked for several times.
 *
 * @returns null where Slurm does not tell of it
 */
export async function findTaken({ comment, env }: FindTakenOptions): Promise<number | null> {
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
