import type { TreeEntry } from '@evalcurve/results-tree';
import type { PlannedCheckpoint } from '../sweep-plan.ts';
import type { AdaptiveDepth } from './adaptive-depth.ts';
import { mayAskMore } from './may-ask-more.ts';

/** How far a checkpoint is whose entry in the tree is this one, if it has any. */
export function checkpointStanding(
  entry: TreeEntry | undefined,
  depth: AdaptiveDepth | null,
): Pick<PlannedCheckpoint, 'done' | 'begun'> {
  if (!entry) return { done: null, begun: null };
  const record = entry.record?.depth;
  return depth !== null && record && mayAskMore(record)
    ? { done: null, begun: record }
    : { done: entry, begun: null };
}
