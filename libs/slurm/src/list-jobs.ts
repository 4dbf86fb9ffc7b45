import * as z from 'zod';
import { NoSlurmError } from './no-slurm-error.ts';
import { parseQueue } from './parse-queue.ts';
import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';
import { SlurmError } from './slurm-error.ts';
import { SlurmUnreachableError } from './slurm-unreachable-error.ts';
import type { SlurmJob } from './slurm-job.ts';

/** Which jobs {@link listJobs} looks for. */
export interface ListJobsOptions extends SlurmOptions {
  /** Comments that they were submitted with. */
  readonly comments: ReadonlySet<string>;
}

/**
 * The jobs with such a comment, those that ended within `MinJobAge` (usually 5 minutes) included. Ids
 * alone would not do: after a crash of its controller Slurm gives them to other jobs.
 *
 * @throws NoSlurmError where Slurm is missing or cannot print JSON
 * @throws SlurmUnreachableError where its controller does not answer
 */
export async function listJobs({ comments, ...options }: ListJobsOptions): Promise<SlurmJob[]> {
  // Slurm 22.05 prints all jobs whatever else is asked for, newer ones those that ended only where that is asked for.
  const words = ['--json', '--states=all'];
  const json = await runSlurmCommand({ ...options, command: 'squeue', arguments: words }).catch(
    async (error: unknown) => {
      if (!(error instanceof SlurmError && /option|json/iu.test(error.said))) throw error;
      throw new NoSlurmError(`squeue cannot print JSON (${await versionOf(options)})`, error);
    },
  );
  try {
    const { jobs, errors } = parseQueue(json);
    if (errors.length === 0) return jobs.filter(({ comment }) => comments.has(comment));
    throw new SlurmUnreachableError({ command: 'squeue', said: errors.join('; ') });
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    throw new NoSlurmError('squeue --json prints what evalcurve does not know', error);
  }
}

async function versionOf(options: SlurmOptions): Promise<string> {
  const version = runSlurmCommand({ ...options, command: 'squeue', arguments: ['--version'] });
  return version.catch(() => 'of no version that it tells');
}
