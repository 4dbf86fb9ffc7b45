import { join } from 'node:path';
import {
  isLockAlive,
  mapConcurrently,
  readRunRecord,
  readSweepLock,
  readSweepStatus,
} from '@evalcurve/results-tree';
import type { CheckpointProgress } from './checkpoint-progress.ts';
import { checkpointStates } from './checkpoint-states.ts';
import { readClusterSweep, type ReadClusterSweepOptions } from './read-cluster-sweep.ts';

/**
 * What became of every checkpoint that a tree's sweeps were asked for, wherever they run: on a cluster,
 * on one machine. Empty where there never was one. Slurm is asked only where something was submitted.
 *
 * @throws NoSlurmError, SlurmError where Slurm cannot be asked
 */
export async function readTreeStates(options: ReadClusterSweepOptions): Promise<CheckpointProgress[]> {
  const { root } = options;
  const [submitted, here] = await Promise.all([readClusterSweep(options), statesHere(root)]);
  const states = new Map([...here, ...checkpointStates(root, submitted)].map((state) => [state.id, state]));
  return [...states.values()];
}

// There may be more files than a process may have open.
const AT_ONCE = 32;

async function statesHere(root: string): Promise<CheckpointProgress[]> {
  const [status, lock] = await Promise.all([readSweepStatus(root), readSweepLock(root)]);
  if (status === null) return [];
  const isAlive = lock !== null && (await isLockAlive(lock));
  const { running, failed } = status;
  const stateOf = async (id: string): Promise<CheckpointProgress> => {
    if ((await readRunRecord(join(root, id))) !== null) return { id, state: 'done' };
    const now = running.find((one) => one.id === id);
    if (now !== undefined) return { id, state: 'running', sinceMs: now.sinceMs, node: now.device };
    const failure = failed.find((one) => one.id === id);
    if (failure !== undefined) return { ...failure, state: 'failed' };
    return isAlive ? { id, state: 'waiting', job: null } : { id, state: 'ended', job: null, logFile: null };
  };
  return mapConcurrently({ items: status.planned, limit: AT_ONCE }, stateOf);
}
