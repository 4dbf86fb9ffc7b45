import { join } from 'node:path';
import { SlurmError, type SlurmOptions } from '@evalcurve/slurm';
import type { PlannedSubmission } from './plan-submission.ts';
import { submitJob } from './submit-job.ts';
import { curveCommentOf } from './submission.ts';

/** What {@link submitFinalJob} submits. */
export interface SubmitFinalJobOptions {
  readonly planned: PlannedSubmission;
  /** The array of tasks that it comes after. */
  readonly jobId: number;
  readonly env: SlurmOptions['env'];
}

/** Path of its script in the folder of the submission. */
export function finalScriptPath(folder: string): string {
  return join(folder, 'curve.sbatch');
}

/**
 * Submits the job that comes after all tasks of a submission, and after those of earlier ones for the tree that are
 * not over. Without it nothing is lost, so what Slurm says against it is no error.
 *
 * @returns its id; null where there is no such job; what Slurm says where it refuses
 */
export async function submitFinalJob({
  planned,
  jobId,
  env,
}: SubmitFinalJobOptions): Promise<number | SlurmError | null> {
  const { submission, finalScript, folder, underWay } = planned;
  if (finalScript === null) return null;
  const script = finalScriptPath(folder);
  try {
    return await submitJob({
      ...{ env, script, comment: curveCommentOf(submission) },
      after: [jobId, ...underWay],
    });
  } catch (error) {
    if (error instanceof SlurmError) return error;
    throw error;
  }
}
