import { join } from 'node:path';
import {
  listPublished,
  mapConcurrently,
  readSweepProgress,
  readSweepStatus,
  type CheckpointPhase,
  type SweepStatus,
} from '@evalcurve/results-tree';
import { isJobAlive, listJobs, type SlurmJob, type SlurmOptions } from '@evalcurve/slurm';
import { forgottenJobs, type ToldJobs } from './forgotten-jobs.ts';
import { readComplaint } from './read-complaint.ts';
import { readSubmissions, submissionsFolder, taskLogOf } from './submission-folder.ts';
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
  /** What the programs of tasks that are over say in their logs, by the name of the part. */
  readonly complaints: ReadonlyMap<string, string>;
  /** Ids of submitted checkpoints whose results are published. */
  readonly published: ReadonlySet<string>;
}

/** Where {@link readClusterSweep} looks. */
export interface ReadClusterSweepOptions {
  /** The results tree. */
  readonly root: string;
  readonly slurm: SlurmOptions;
  /** What `sacct` has told earlier looks; who looks again and again gives one map each time. */
  readonly told?: ToldJobs;
}

/**
 * Reads what became of a tree's submissions. Slurm is asked only where there are any.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function readClusterSweep(options: ReadClusterSweepOptions): Promise<ClusterSweep> {
  const { root, slurm, told = noneTold() } = options;
  const submissions = await readSubmissions(root);
  if (submissions.length === 0) return nothing;
  // In this order: of a job that is over by now, all that it published is there to be seen.
  const jobs = await listJobs({ ...slurm, comments: new Set(submissions.map(commentOf)) });
  const inTree = await listPublished(root);
  const published = new Set(submissions.flatMap(({ tasks }) => tasks.flat().filter((id) => inTree.has(id))));
  const open = openTasks(submissions, published);
  const parts = await readParts(
    root,
    open.map(({ part }) => part),
  );
  const phases = await readPhases(root, partsOf({ submissions, jobs: jobs.filter(hasStarted) }));
  const alive = new Set(partsOf({ submissions, jobs: jobs.filter((job) => isJobAlive(job)) }));
  const over = open.filter(({ part }) => !alive.has(part));
  const complaints = await readComplaints(root, over);
  const forgotten = await forgottenJobs({ submissions, jobs, published }, { slurm, told });
  return { submissions, jobs: [...jobs, ...forgotten], parts, phases, published, complaints };
}

const noneTold = (): ToldJobs => new Map();

const nothing: ClusterSweep = {
  ...{ submissions: [], jobs: [] },
  ...{ parts: new Map(), phases: new Map(), published: new Set(), complaints: new Map() },
};

// There may be more files than a process may have open.
const AT_ONCE = 32;

interface OpenTask {
  readonly submission: Submission;
  readonly task: number;
  readonly part: string;
}

// What all of a task's checkpoints came to is told by what they have published.
function openTasks(submissions: readonly Submission[], published: ReadonlySet<string>): OpenTask[] {
  return submissions.flatMap((submission) =>
    submission.tasks.flatMap((ids, task) =>
      ids.every((id) => published.has(id)) ? [] : [{ submission, task, part: partOf(submission, task) }],
    ),
  );
}

const hasStarted = (job: SlurmJob): boolean => isJobAlive(job) && job.startedAtMs !== null;

function partsOf({ submissions, jobs }: Pick<ClusterSweep, 'submissions' | 'jobs'>): string[] {
  return jobs.flatMap(({ comment, tasks }) => {
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

async function readComplaints(root: string, tasks: readonly OpenTask[]): Promise<Map<string, string>> {
  const said = await mapConcurrently({ items: tasks, limit: AT_ONCE }, ({ submission, task }) =>
    readComplaint(taskLogOf(join(submissionsFolder(root), submission.id), task)),
  );
  return new Map(
    tasks.flatMap(({ part }, index) => {
      const complaint = said[index] ?? null;
      return complaint === null ? [] : [[part, complaint] as const];
    }),
  );
}
