import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LostAnswerError, testScript, type SlurmError } from '@evalcurve/slurm';
import { findOtherHolder } from '../find-other-holder.ts';
import { holdLock, type HeldLock } from '../hold-lock.ts';
import { SweepRunningError } from '../sweep-running-error.ts';
import { UnwritableOutputError } from '../unwritable-output-error.ts';
import { endSubmission } from './end-submission.ts';
import { writeLocatedFile, type LocatedFile } from './located-file.ts';
import { planNextSubmission, type PlanNextSubmissionOptions } from './plan-next-submission.ts';
import { LOCATED_FILE, WORK_FILE, type PlannedSubmission } from './plan-submission.ts';
import { submissionDownloads, type SubmissionDownloads } from './submission-downloads.ts';
import { submissionsFolder, writeSubmission } from './submission-folder.ts';
import { commentOf, type Submission } from './submission.ts';
import { SubmissionUnknownError } from './submission-unknown-error.ts';
import { finalScriptPath, submitFinalJob } from './submit-final-job.ts';
import { submitJob } from './submit-job.ts';

/** What {@link submitSweep} submits. */
export interface SubmitSweepOptions extends PlanNextSubmissionOptions {
  /**
   * Prepares what the tasks need of these checkpoints.
   *
   * @returns where they are now, null where tasks find them by themselves
   */
  readonly prepare: (ids: readonly string[]) => Promise<LocatedFile | null>;
  /** Told what is going to be submitted, before it is prepared. */
  readonly onPlanned?: (planned: PlannedSubmission) => void;
}

/** What was submitted. */
export interface SubmittedSweep extends Submission {
  /** The job that comes after all tasks: its id, null where there is none, what Slurm says where it refuses it. */
  readonly finalJob: number | SlurmError | null;
}

/**
 * Submits what a plan has left and what no task has already, as one array of jobs, once that was
 * prepared, and the job that comes after them.
 *
 * @returns null where nothing was left to submit
 * @throws SweepRunningError where somebody else submits for the tree, or a sweep of this machine works on it
 * @throws SlurmError, NoSlurmError where Slurm refuses; nothing is submitted and nothing left behind then
 * @throws SubmissionUnknownError where nobody can tell; what was written down stays, so that the next call finds out
 * @throws UnwritableOutputError where the tree cannot be written
 * @throws what preparing throws; nothing is submitted then
 */
export async function submitSweep(options: SubmitSweepOptions): Promise<SubmittedSweep | null> {
  const { root } = options;
  const lock = await acquireSubmissionLock(root);
  try {
    const planned = await planNextSubmission(options);
    if (planned === null) return null;
    options.onPlanned?.(planned);
    // Before anything is fetched for what could never run.
    await testScript({ ...options.slurm, text: planned.script });
    return await submit(planned, options);
  } finally {
    await lock.release();
  }
}

// Of two that submit at the same time, one must see what the other has submitted.
async function acquireSubmissionLock(root: string): Promise<HeldLock> {
  const lock = await holdLock({ root, path: join(submissionsFolder(root), 'lock.json') });
  const sweeping = await findOtherHolder(root, ANY_PART);
  if (sweeping === null) return lock;
  await lock.release();
  throw new SweepRunningError({ root, host: sweeping.host, pid: sweeping.pid });
}

// What parts are submitted for must leave them the tree.
const ANY_PART = { name: 'any', attempt: 0 };

async function submit(
  planned: PlannedSubmission,
  { root, slurm, prepare }: SubmitSweepOptions,
): Promise<SubmittedSweep> {
  const { submission, folder, script, work } = planned;
  const { env } = slurm;
  const path = join(folder, 'evaluate.sbatch');
  const located = await prepare(submission.tasks.flat());
  const downloads = submissionDownloads(located, folder);
  try {
    // Before Slurm knows of it: what was submitted must be found again, wherever this is cut off.
    await writeSubmission(folder, submission);
    await writeFile(join(folder, WORK_FILE), work);
    if (located !== null) await writeLocatedFile(join(folder, LOCATED_FILE), located);
    await writeFile(path, script, { mode: 0o755 });
    if (planned.finalScript !== null) {
      await writeFile(finalScriptPath(folder), planned.finalScript, { mode: 0o755 });
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new UnwritableOutputError({ root, cause: error });
  }
  const jobId = await submitArray({ submission, slurm, path, downloads }).catch(async (error: unknown) => {
    if (error instanceof SubmissionUnknownError) throw error;
    await downloads.takeBack().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const submitted = { ...submission, jobId };
  // By its comment it is found all the same.
  await writeSubmission(folder, submitted).catch(() => undefined);
  await Promise.all(planned.over.map((before) => endSubmission(before).catch(() => undefined)));
  return { ...submitted, finalJob: await submitFinalJob({ planned, jobId, env }) };
}

interface SubmitArrayOptions extends Pick<SubmitSweepOptions, 'slurm'> {
  readonly submission: Submission;
  /** The batch script's. */
  readonly path: string;
  readonly downloads: SubmissionDownloads;
}

async function submitArray({ submission, slurm, path, downloads }: SubmitArrayOptions): Promise<number> {
  await downloads.handOver();
  try {
    return await submitJob({ env: slurm.env, script: path, comment: commentOf(submission) });
  } catch (error) {
    throw error instanceof LostAnswerError ? new SubmissionUnknownError(error) : error;
  }
}
