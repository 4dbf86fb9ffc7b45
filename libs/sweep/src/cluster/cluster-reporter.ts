import { join } from 'node:path';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { readResultsTree } from '@evalcurve/results-tree';
import type { SweepEvent } from '../sweep-event.ts';
import type { CheckpointProgress } from './checkpoint-progress.ts';
import { clusterFailure } from './cluster-outcome.ts';
import type { FollowTasksOptions } from './follow-tasks.ts';

/** Makes events of what has changed since the last look. */
export type ClusterReporter = (states: readonly CheckpointProgress[]) => Promise<void>;

/** Starts with nothing reported; what was done before is, first of all. */
export function createClusterReporter({
  root,
  plan,
  onEvent,
}: Pick<FollowTasksOptions, 'root' | 'plan' | 'onEvent'>): ClusterReporter {
  const reported = new Map<string, string>();
  const total = plan.checkpoints.length;
  const places = new Map(
    plan.checkpoints.map(({ checkpoint }, index) => [checkpoint.id, { checkpoint, index: index + 1, total }]),
  );
  for (const { checkpoint, done } of plan.checkpoints) {
    const place = places.get(checkpoint.id);
    if (done && place) onEvent({ type: 'done-before', ...place, evaluation: done.evaluation });
  }
  return async (states) => {
    for (const state of states) {
      const place = places.get(state.id);
      const key = state.state === 'running' ? `running on ${state.node ?? ''}` : state.state;
      if (place === undefined || reported.get(state.id) === key) continue;
      reported.set(state.id, key);
      const event = await eventOf(state, { root, place });
      if (event !== null) onEvent(event);
    }
  };
}

interface Place {
  readonly checkpoint: Checkpoint;
  readonly index: number;
  readonly total: number;
}

async function eventOf(
  state: CheckpointProgress,
  { root, place }: { readonly root: string; readonly place: Place },
): Promise<SweepEvent | null> {
  if (state.state === 'running') return { type: 'running', ...place, device: state.node };
  if (state.state === 'done') return finished(join(root, state.id), place);
  const failure = clusterFailure(state);
  return failure === null ? null : { type: 'failed', ...place, device: null, ...failure };
}

async function finished(directory: string, place: Place): Promise<SweepEvent | null> {
  const [entry] = (await readResultsTree(directory)).entries;
  if (!entry?.record) return null;
  const { evaluation, record } = entry;
  const durationMs = Date.parse(record.finishedAt) - Date.parse(record.startedAt);
  const batchSize = record.batchSizes.at(-1) ?? record.recipe.batchSize;
  return { type: 'finished', ...place, device: null, evaluation, warnings: [], durationMs, batchSize };
}
