import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RunRecord } from '@evalcurve/evaluation';
import { aliveJobIds, batchScript, finalScript, isJobAlive, type TaskResources } from '@evalcurve/slurm';
import { evaluationOrder } from '../evaluation-order.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import { groupCheckpoints, type TaskGrouping } from './group-checkpoints.ts';
import { heldCheckpoints } from './held-checkpoints.ts';
import { measuredTimes } from './measured-times.ts';
import { planTasks } from './plan-tasks.ts';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { submissionsFolder, taskLogOf } from './submission-folder.ts';
import { commentOf, curveCommentOf, partOf, type Submission } from './submission.ts';
import { submissionUser } from './submission-user.ts';

/** How work is given to a cluster. */
export interface ClusterRequest {
  readonly resources: TaskResources;
  /** `auto`: as many as {@link groupCheckpoints} finds right. */
  readonly checkpointsPerTask: number | 'auto';
  /** How many tasks run at once; as many as the cluster lets where it is left out. */
  readonly maxTasks?: number | undefined;
  /** What the jobs are called. */
  readonly name: string;
  /** Folder that the tasks work in. */
  readonly workingDirectory: string;
  /** Words of the command that evaluates `checkpoints`, which a file says where to find, as `part` of the sweep. */
  readonly commandFor: (words: {
    readonly checkpoints: string;
    readonly part: string;
    readonly located: string;
  }) => readonly string[];
  /** Words of the commands that are run once all tasks are over; none where they cannot be. */
  readonly finalCommands: readonly (readonly string[])[];
}

/** What {@link planSubmission} decides from. */
export interface PlanSubmissionOptions {
  /** The results tree. */
  readonly root: string;
  readonly plan: SweepPlan;
  /** What was submitted before. */
  readonly sweep: ClusterSweep;
  /** How many tasks the cluster takes at once. */
  readonly maxTasks: number;
  /** How long a task may run, null where there is no limit. */
  readonly timeLimitMs: number | null;
  /** Of everything that was evaluated into the tree; asked for by `auto` alone. */
  readonly records: readonly RunRecord[];
  readonly request: ClusterRequest;
}

/** What is going to be submitted; pure data. */
export interface PlannedSubmission {
  readonly submission: Submission;
  /** Why so many checkpoints are in a task, null where that was asked for. */
  readonly grouping: TaskGrouping | null;
  /** Where it is written down. */
  readonly folder: string;
  /** The batch script. */
  readonly script: string;
  /** That of the job which comes after all tasks, null where there is none. */
  readonly finalScript: string | null;
  /** Ids of jobs that were submitted for the tree before and are not over. */
  readonly underWay: readonly number[];
  /** Folders of submissions before of which no task waits or runs any more. */
  readonly over: readonly string[];
  /** The file that it takes the work of each task from. */
  readonly work: string;
}

/** Name of the file in the submission's folder that says where checkpoints were fetched to. */
export const LOCATED_FILE = 'located.json';

/** Name of the file in the submission's folder that the job after all tasks prints into. */
const FINAL_LOG_FILE = 'curve.log';

/** Name of {@link PlannedSubmission.work} in the submission's folder. */
export const WORK_FILE = 'work.txt';

/**
 * Plans the tasks for what is neither done nor waits or runs already.
 *
 * @returns null where nothing is left to submit
 */
export function planSubmission(options: PlanSubmissionOptions): PlannedSubmission | null {
  const { root, plan, sweep } = options;
  const taken = heldCheckpoints(sweep);
  const ids = evaluationOrder(plan)
    .map(({ id }) => id)
    .filter((id) => !taken.has(id) && !sweep.published.has(id));
  if (ids.length === 0) return null;
  const { checkpointsPerTask, grouping } = groupingOf(options, ids.length);
  const now = ids.slice(0, ids.length - (grouping?.left ?? 0));
  const tasks = planTasks({ ids: now, checkpointsPerTask, maxTasks: options.maxTasks });
  const id = randomUUID().slice(0, 8);
  const submission = {
    schemaVersion: 1,
    id,
    jobId: null,
    submittedAt: new Date().toISOString(),
    tasks,
  } as const;
  const folder = join(submissionsFolder(root), id);
  const work = tasks.map((one) => `${one.join(',')}\n`).join('');
  const scripts = scriptsOf({ ...options, submission, folder });
  const before = { underWay: aliveJobIds(sweep.jobs), over: overIn(root, sweep) };
  return { ...{ submission, grouping, folder, work }, ...scripts, ...before };
}

type ScriptsOptions = Pick<PlannedSubmission, 'submission' | 'folder'> &
  Pick<PlanSubmissionOptions, 'request' | 'timeLimitMs'>;

function scriptsOf({
  submission,
  folder,
  request,
  timeLimitMs,
}: ScriptsOptions): Pick<PlannedSubmission, 'script' | 'finalScript'> {
  const { finalCommands } = request;
  const script = batchScript({
    ...{ ...request, timeLimitMs },
    comment: commentOf(submission),
    tasks: submission.tasks.length,
    logFile: taskLogOf(literally(folder), '%a'),
    workFile: join(folder, WORK_FILE),
    command: request.commandFor({
      checkpoints: '$work',
      located: join(folder, LOCATED_FILE),
      part: partOf(submission, '$SLURM_ARRAY_TASK_ID'),
    }),
  });
  if (finalCommands.length === 0) return { script, finalScript: null };
  const [name, comment] = [`${request.name}-curve`, curveCommentOf(submission)];
  const logFile = join(literally(folder), FINAL_LOG_FILE);
  const commands = [['touch', submissionUser(folder).endFile], ...finalCommands];
  return { script, finalScript: finalScript({ ...request, name, comment, logFile, commands }) };
}

// Slurm fills in what stands behind a percent sign.
function literally(path: string): string {
  return path.replaceAll('%', '%%');
}

function overIn(root: string, { submissions, jobs }: ClusterSweep): string[] {
  const alive = new Set(jobs.filter((job) => isJobAlive(job)).map(({ comment }) => comment));
  const over = submissions.filter((submission) => !alive.has(commentOf(submission)));
  return over.map(({ id }) => join(submissionsFolder(root), id));
}

function groupingOf(
  { records, timeLimitMs, maxTasks, request }: PlanSubmissionOptions,
  count: number,
): { readonly checkpointsPerTask: number; readonly grouping: TaskGrouping | null } {
  const { checkpointsPerTask, maxTasks: atOnce } = request;
  if (checkpointsPerTask !== 'auto') return { checkpointsPerTask, grouping: null };
  const times = measuredTimes(records);
  const grouping = groupCheckpoints({ count, times, timeLimitMs, maxTasks, atOnce });
  return { checkpointsPerTask: grouping.checkpointsPerTask, grouping };
}
