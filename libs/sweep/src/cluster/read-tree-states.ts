import { stat } from 'node:fs/promises';
import {
  isLockAlive,
  listPublished,
  readSweepLock,
  readSweepProgress,
  readSweepStatus,
  sweepStatusPath,
  type CheckpointPhase,
  type SweepStatus,
} from '@evalcurve/results-tree';
import type { CheckpointProgress } from './checkpoint-progress.ts';
import { checkpointStates } from './checkpoint-states.ts';
import { readClusterSweep, type ReadClusterSweepOptions } from './read-cluster-sweep.ts';

/**
 * What became of every checkpoint that a tree's sweeps were asked for, wherever they run: on a cluster,
 * on one machine; where both had it, whichever is later tells. Empty where there never was one. Slurm is asked only
 * where something was submitted.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function readTreeStates(options: ReadClusterSweepOptions): Promise<CheckpointProgress[]> {
  const { root } = options;
  const [submitted, here] = await Promise.all([readClusterSweep(options), statesHere(root)]);
  const lastMs = Date.parse(submitted.submissions.at(-1)?.submittedAt ?? '');
  const isHereLater = (await lastWrittenMs(root)) > lastMs;
  const states = new Map(here.map((state) => [state.id, state]));
  for (const state of checkpointStates(root, submitted)) {
    const other = states.get(state.id);
    // Tasks that wait may come to what was evaluated here, and failed, meanwhile.
    const isPast = isHereLater && (other?.state === 'running' || !isOpen(state));
    if (other === undefined || !isPast) states.set(state.id, state);
  }
  return [...states.values()];
}

function isOpen({ state }: CheckpointProgress): boolean {
  return state === 'running' || state === 'waiting';
}

async function lastWrittenMs(root: string): Promise<number> {
  const file = await stat(sweepStatusPath(root)).catch(() => null);
  return file?.mtimeMs ?? 0;
}

async function statesHere(root: string): Promise<CheckpointProgress[]> {
  const [status, lock] = await Promise.all([readSweepStatus(root), readSweepLock(root)]);
  if (status === null) return [];
  const isAlive = lock !== null && (await isLockAlive(lock));
  const published = await listPublished(root);
  const phases = isAlive ? await readSweepProgress(root) : new Map<string, CheckpointPhase>();
  return status.planned.map((id) =>
    published.has(id)
      ? { id, state: 'done' }
      : openState(id, { status, isAlive, phase: phases.get(id) ?? null }),
  );
}

interface OpenFacts {
  readonly status: SweepStatus;
  readonly isAlive: boolean;
  readonly phase: CheckpointPhase | null;
}

function openState(id: string, { status, isAlive, phase }: OpenFacts): CheckpointProgress {
  const now = status.running.find((one) => one.id === id);
  if (now !== undefined) return { id, state: 'running', sinceMs: now.sinceMs, node: now.device, phase };
  const failure = status.failed.find((one) => one.id === id);
  if (failure !== undefined) return { ...failure, state: 'failed' };
  if (isAlive) return { id, state: 'waiting', job: null, phase: phase?.phase === 'fetching' ? phase : null };
  return { id, state: 'ended', job: null, complaint: null, logFile: null };
}
