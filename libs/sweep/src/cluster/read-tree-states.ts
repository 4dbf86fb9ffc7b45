import { stat } from 'node:fs/promises';
import {
  isLockAlive,
  listParts,
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
import { readClusterSweep, type ClusterSweep, type ReadClusterSweepOptions } from './read-cluster-sweep.ts';
import { partOf } from './submission.ts';

/**
 * What became of every checkpoint that a tree's sweeps were asked for, wherever they run: on a cluster, on one machine,
 * on several that share the tree; where a cluster had it and one of these, whichever is later tells. Empty where there
 * never was one. Slurm is asked only where something was submitted.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function readTreeStates(options: ReadClusterSweepOptions): Promise<CheckpointProgress[]> {
  const { root } = options;
  const submitted = await readClusterSweep(options);
  const parts = await partsHere(root, submitted);
  const states = await statesHere(root, parts);
  const lastMs = Date.parse(submitted.submissions.at(-1)?.submittedAt ?? '');
  const isHereLater = (await lastWrittenMs(root, parts)) > lastMs;
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

/** Names of parts; undefined is a sweep over the whole tree. */
type Parts = readonly (string | undefined)[];

// Of tasks their submission tells.
async function partsHere(root: string, { submissions }: ClusterSweep): Promise<Parts> {
  const isTask = (part: string): boolean => submissions.some((one) => part.startsWith(partOf(one, '')));
  return [undefined, ...(await listParts(root)).filter((part) => !isTask(part))];
}

async function lastWrittenMs(root: string, parts: Parts): Promise<number> {
  const files = await Promise.all(parts.map((part) => stat(sweepStatusPath(root, part)).catch(() => null)));
  return Math.max(...files.map((file) => file?.mtimeMs ?? 0));
}

async function statesHere(root: string, parts: Parts): Promise<Map<string, CheckpointProgress>> {
  const published = await listPublished(root);
  const told = await Promise.all(parts.map((part) => statesOf({ root, part, published })));
  const states = new Map<string, CheckpointProgress>();
  for (const state of told.flat()) {
    // Where several had a checkpoint, who still has it tells.
    if (isOpen(state) || !states.has(state.id)) states.set(state.id, state);
  }
  return states;
}

interface PartFacts {
  readonly root: string;
  readonly part: string | undefined;
  readonly published: ReadonlySet<string>;
}

async function statesOf({ root, part, published }: PartFacts): Promise<CheckpointProgress[]> {
  const [status, lock] = await Promise.all([readSweepStatus(root, part), readSweepLock(root, part)]);
  if (status === null) return [];
  const isAlive = lock !== null && (await isLockAlive(lock));
  const phases = isAlive ? await readSweepProgress(root, part) : new Map<string, CheckpointPhase>();
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
