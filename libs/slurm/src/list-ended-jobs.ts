import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';
import { isJobAlive } from './is-job-alive.ts';
import { parseAccounting } from './parse-accounting.ts';
import type { SlurmJob } from './slurm-job.ts';

/** A submission of which something is to be known. */
export interface SubmittedJob {
  readonly jobId: number;
  /** That it was submitted with. */
  readonly comment: string;
  /** No later than Slurm took it; milliseconds since 1970. */
  readonly submittedAtMs: number;
}

/** Which jobs {@link listEndedJobs} looks for. */
export interface ListEndedJobsOptions extends SlurmOptions {
  readonly submitted: readonly SubmittedJob[];
}

/**
 * How jobs ended that `squeue` has forgotten, from `sacct`; none where the cluster keeps no accounts, or
 * does not answer within ten seconds: these are explanations, and the results say what is done.
 *
 * @throws the signal's reason where it was aborted
 */
export async function listEndedJobs({ submitted, ...slurm }: ListEndedJobsOptions): Promise<SlurmJob[]> {
  if (submitted.length === 0) return [];
  const text = await runSlurmCommand({
    // Times as seconds since 1970.
    env: { ...slurm.env, SLURM_TIME_FORMAT: '%s' },
    signal: AbortSignal.any([...(slurm.signal ? [slurm.signal] : []), AbortSignal.timeout(LONGEST_MS)]),
    command: 'sacct',
    arguments: [...QUESTION, `--jobs=${submitted.map(({ jobId }) => jobId).join(',')}`],
  }).catch(() => '');
  slurm.signal?.throwIfAborted();
  return parseAccounting(text).flatMap((job) => {
    const asked = submitted.find((one) => isOf(job, one));
    return asked === undefined || isJobAlive(job) ? [] : [{ ...job, comment: asked.comment }];
  });
}

const LONGEST_MS = 10_000;

// -X: jobs without their steps; -P: fields with | between. A comment may hold one.
const QUESTION = ['-X', '-n', '-P', '-o', 'JobID,State,ExitCode,Submit,Start,NodeList,Comment'];

// Ids are given again after a crash of the controller, and many clusters keep no comments.
function isOf(job: SlurmJob, { jobId, comment, submittedAtMs }: SubmittedJob): boolean {
  if ((job.arrayJobId ?? job.jobId) !== jobId) return false;
  return job.comment === '' ? job.submittedAtMs >= submittedAtMs - CLOCKS_DIFFER_MS : job.comment === comment;
}

const CLOCKS_DIFFER_MS = 600_000;
