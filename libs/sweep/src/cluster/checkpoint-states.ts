import { join } from 'node:path';
import { isJobAlive, type SlurmJob } from '@evalcurve/slurm';
import type { CheckpointProgress } from './checkpoint-progress.ts';
import { jobsByTask } from './jobs-by-task.ts';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { submissionsFolder, taskLogOf } from './submission-folder.ts';
import { partOf } from './submission.ts';

/**
 * What became of every checkpoint that was submitted, in the order of submission. Published results
 * count before anything that Slurm says, and the last submission of a checkpoint before earlier ones.
 *
 * @param root - the results tree
 */
export function checkpointStates(root: string, sweep: ClusterSweep): CheckpointProgress[] {
  const states = new Map<string, CheckpointProgress>();
  for (const submission of sweep.submissions) {
    const jobs = jobsByTask(submission, sweep.jobs);
    const folder = join(submissionsFolder(root), submission.id);
    for (const [task, ids] of submission.tasks.entries()) {
      const facts = { sweep, part: partOf(submission, task), job: jobs.get(task) ?? null };
      const logFile = taskLogOf(folder, task);
      for (const id of ids) states.set(id, stateOf(id, { ...facts, logFile }));
    }
  }
  return [...states.values()];
}

interface TaskFacts {
  readonly sweep: ClusterSweep;
  readonly part: string;
  readonly job: SlurmJob | null;
  readonly logFile: string;
}

function stateOf(id: string, { sweep, part, job, logFile }: TaskFacts): CheckpointProgress {
  if (sweep.published.has(id)) return { id, state: 'done' };
  const status = sweep.parts.get(part);
  const phase = sweep.phases.get(id) ?? null;
  const isAlive = job !== null && isJobAlive(job);
  const running = status?.running.find((one) => one.id === id);
  if (isAlive && job.startedAtMs !== null && running !== undefined) {
    return { id, state: 'running', sinceMs: running.sinceMs, node: job.nodes, phase };
  }
  const failure = status?.failed.find((failed) => failed.id === id);
  // One that starts again tries it again.
  const isOver = !isAlive || job.startedAtMs !== null;
  if (failure !== undefined && isOver) {
    return { id, state: 'failed', reason: failure.reason, logFile: failure.logFile };
  }
  if (!isAlive) return { id, state: 'ended', job, complaint: sweep.complaints.get(part) ?? null, logFile };
  // Others are of an attempt that was cut off.
  return { id, state: 'waiting', job, phase: phase?.phase === 'fetching' ? phase : null };
}
