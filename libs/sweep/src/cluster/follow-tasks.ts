import { setTimeout } from 'node:timers/promises';
import { SlurmUnreachableError, type SlurmOptions } from '@evalcurve/slurm';
import type { SweepOutcome } from '../run-sweep.ts';
import type { SweepEvent } from '../sweep-event.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import type { CheckpointProgress } from './checkpoint-progress.ts';
import { checkpointStates } from './checkpoint-states.ts';
import { clusterOutcome } from './cluster-outcome.ts';
import { createClusterReporter } from './cluster-reporter.ts';
import type { ToldJobs } from './forgotten-jobs.ts';
import { heldCheckpoints } from './held-checkpoints.ts';
import { paceOfLooks } from './pace-of-looks.ts';
import { readClusterSweep, type ClusterSweep } from './read-cluster-sweep.ts';

/** What {@link followTasks} follows. */
export interface FollowTasksOptions {
  /** The results tree. */
  readonly root: string;
  /** As it was before anything was submitted. */
  readonly plan: SweepPlan;
  readonly slurm: SlurmOptions;
  readonly onEvent: (event: SweepEvent) => void;
  /** What all submitted checkpoints of the plan are going through, each time that it was looked at. */
  readonly onStates: (states: readonly CheckpointProgress[]) => void;
  readonly signal: AbortSignal;
  /** Slurm does not answer; it is asked again. */
  readonly onUnreachable: (error: SlurmUnreachableError) => void;
  /** Time between two looks, in milliseconds; more where looks are long, or many: {@link paceOfLooks}. */
  readonly intervalMs: number;
}

/**
 * Watches the tasks of a plan until none waits or runs any more, also while Slurm does not answer.
 * Stopping it leaves the tasks alone.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 * @throws the signal's reason where it was aborted
 */
export async function followTasks(options: FollowTasksOptions): Promise<SweepOutcome> {
  const { root, plan, signal, intervalMs, onStates } = options;
  const report = createClusterReporter(options);
  const asked = new Set(plan.checkpoints.flatMap(({ checkpoint, done }) => (done ? [] : [checkpoint.id])));
  let quiet = { looks: 0, sinceMs: Date.now() };
  const told: ToldJobs = new Map();
  const beganMs = performance.now();
  for (;;) {
    const lookedMs = performance.now();
    const sweep = await readPatiently({ ...options, told });
    if (sweep !== null) {
      const states = checkpointStates(root, sweep).filter(({ id }) => asked.has(id));
      const held = heldCheckpoints(sweep);
      const isQuiet = !states.some((state) => isOpen(state, held));
      quiet = isQuiet ? { ...quiet, looks: quiet.looks + 1 } : { looks: 0, sinceMs: Date.now() };
      const isOver = quiet.looks > 0 && isSure(states, quiet);
      await report(isOver ? states : states.filter(({ state }) => state !== 'ended'));
      onStates(states);
      if (isOver) return clusterOutcome(plan, states);
    }
    const [lookMs, elapsedMs] = [performance.now() - lookedMs, lookedMs - beganMs];
    const paceMs = paceOfLooks({ leastMs: intervalMs, lookMs, elapsedMs });
    // At the end there is nothing but to look at the folder some times more.
    await setTimeout(quiet.looks > 0 ? intervalMs : paceMs, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  }
}

// A shared file system may show what a task that is over has written a moment later.
function isSure(
  states: readonly CheckpointProgress[],
  { looks, sinceMs }: { readonly looks: number; readonly sinceMs: number },
): boolean {
  const ended = states.filter((state) => state.state === 'ended');
  const hasEndedWell = ended.some(({ job }) => job?.states[0] === 'COMPLETED');
  if (hasEndedWell) return Date.now() - sinceMs > PATIENCE_MS;
  return ended.length === 0 || looks >= SURE_AFTER;
}

const SURE_AFTER = 3;

// NFS looks into a folder anew after a minute (acdirmax).
const PATIENCE_MS = 70_000;

// Tasks go on without their controller, and so does who follows them.
async function readPatiently(
  options: FollowTasksOptions & { readonly told: ToldJobs },
): Promise<ClusterSweep | null> {
  try {
    return await readClusterSweep(options);
  } catch (error) {
    if (!(error instanceof SlurmUnreachableError)) throw error;
    options.onUnreachable(error);
    return null;
  }
}

// What has failed while its task goes on, or is about to start again, may be tried again.
function isOpen({ id, state }: CheckpointProgress, held: ReadonlySet<string>): boolean {
  return state === 'waiting' || state === 'running' || (state === 'failed' && held.has(id));
}
