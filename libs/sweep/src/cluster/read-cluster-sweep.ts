import {
  listPublished,
  mapConcurrently,
  readSweepProgress,
  readSweepStatus,
  type CheckpointPhase,
  type SweepStatus,
} from '@evalcurve/results-tree';
import { isJobAlive, listJobs, type SlurmJob, type SlurmOptions } from '@evalcurve/slurm';
import { forgottenJobs } from './forgotten-jobs.ts';
import { readSubmissions } from './submission-folder.ts';
import { commentOf, partOf, type Submission } from './submission.ts';

/** What is known of the tasks that were submitted for a tree. */
export interface ClusterSweep {
  /** Oldest first. */
  readonly submissions: readonly Submission[];
  /** Jobs of these that Slurm still knows, or tells how they ended. */
  readonly jobs: readonly SlurmJob[];
  /** What the tasks themselves say, by the name of their part. */
  readonly parts: ReadonlyMap<string, SweepStatus>;
  /** How far the checkpoints are that something happens to, by id. */
  readonly phases: ReadonlyMap<string, CheckpointPhase>;
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
  if (submissions.length === 0) return nothing;
  // In this order: of a job that is over by now, all that it published is there to be seen.
  const jobs = await listJobs({ ...slurm, comments: new Set(submissions.map(commentOf)) });
  const inTree = await listPublished(root);
  const published = new Set(submissions.flatMap(({ tasks }) => tasks.flat().filter((id) => inTree.has(id))));
  const parts = await readParts(root, partsWithout(submissions, published));
  const phases = await readPhases(root, partsThatRun(submissions, jobs));
  const forgotten = await forgottenJobs({ submissions, jobs, published }, slurm);
  return { submissions, jobs: [...jobs, ...forgotten], parts, phases, published };
}

const nothing: ClusterSweep = {
  ...{ submissions: [], jobs: [] },
  ...{ parts: new Map(), phases: new Map(), published: new Set() },
};

// There may be more files than a process may have open.
const AT_ONCE = 32;

// What all of a task's checkpoints came to is told by what they have published.
function partsWithout(submissions: readonly Submission[], published: ReadonlySet<string>): string[] {
  return submissions.flatMap((submission) =>
    submission.tasks.flatMap((ids, task) =>
      ids.every((id) => published.has(id)) ? [] : [partOf(submission, task)],
    ),
  );
}

function partsThatRun(submissions: readonly Submission[], jobs: readonly SlurmJob[]): string[] {
  const running = jobs.filter((job) => isJobAlive(job) && job.startedAtMs !== null);
  return running.flatMap(({ comment, tasks }) => {
    const submission = submissions.find((one) => commentOf(one) === comment);
    return submission === undefined ? [] : tasks.map((task) => partOf(submission, task));
  });
}

async function readParts(root: string, names: readonly string[]): Promise<Map<string, SweepStatus>> {
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

async function readPhases(root: string, names: readonly string[]): Promise<Map<string, CheckpointPhase>> {
  const phases = await mapConcurrently({ items: names, limit: AT_ONCE }, (name) =>
    readSweepProgress(root, name),
  );
  return new Map(phases.flatMap((ofPart) => [...ofPart]));
}
