import { join } from 'node:path';
import { mapConcurrently, readRunRecord, readSweepStatus, type SweepStatus } from '@evalcurve/results-tree';
import { listJobs, type SlurmJob, type SlurmOptions } from '@evalcurve/slurm';
import { readSubmissions } from './submission-folder.ts';
import { commentOf, partOf, type Submission } from './submission.ts';

/** What is known of the tasks that were submitted for a tree. */
export interface ClusterSweep {
  /** Oldest first. */
  readonly submissions: readonly Submission[];
  /** Jobs of these that Slurm still knows. */
  readonly jobs: readonly SlurmJob[];
  /** What the tasks themselves say, by the name of their part. */
  readonly parts: ReadonlyMap<string, SweepStatus>;
  /** Ids of submitted checkpoints whose results are published. */
  readonly published: ReadonlySet<string>;
}

/** Where {@link readClusterSweep} looks. */
export interface ReadClusterSweepOptions {
  /** The results tree. */
  readonly root: string;
  readonly slurm: SlurmOptions;
}

/**
 * Reads what became of a tree's submissions. Slurm is asked only where there are any.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function readClusterSweep({ root, slurm }: ReadClusterSweepOptions): Promise<ClusterSweep> {
  const submissions = await readSubmissions(root);
  if (submissions.length === 0) return { submissions, jobs: [], parts: new Map(), published: new Set() };
  // In this order: of a job that is over by now, all that it published is there to be seen.
  const jobs = await listJobs({ ...slurm, comments: new Set(submissions.map(commentOf)) });
  const parts = await readParts(root, submissions);
  const ids = new Set(submissions.flatMap(({ tasks }) => tasks.flat()));
  return { submissions, jobs, parts, published: await publishedOf(root, ids) };
}

// There may be more files than a process may have open.
const AT_ONCE = 32;

async function readParts(
  root: string,
  submissions: readonly Submission[],
): Promise<Map<string, SweepStatus>> {
  const names = submissions.flatMap((submission) =>
    submission.tasks.map((_, task) => partOf(submission, task)),
  );
  const statuses = await mapConcurrently({ items: names, limit: AT_ONCE }, (name) =>
    readSweepStatus(root, name),
  );
  return new Map(
    names.flatMap((name, index) => {
      const status = statuses[index] ?? null;
      return status === null ? [] : [[name, status] as const];
    }),
  );
}

async function publishedOf(root: string, ids: ReadonlySet<string>): Promise<Set<string>> {
  const records = await mapConcurrently({ items: [...ids], limit: AT_ONCE }, (id) =>
    readRunRecord(join(root, id)),
  );
  return new Set([...ids].filter((_, index) => records[index] !== null));
}
