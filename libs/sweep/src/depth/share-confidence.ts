import type { Checkpoint } from '@evalcurve/checkpoints';
import type { TreeEntry } from '@evalcurve/results-tree';
import type { AdaptiveDepth } from './adaptive-depth.ts';
import type { AskedDepth } from './asked-depth.ts';
import { ConfidenceSpentError } from './confidence-spent-error.ts';

/** What {@link shareConfidence} goes by. */
export interface ShareConfidenceOptions {
  readonly directory: string;
  /** What the tree holds and is to keep. */
  readonly kept: readonly TreeEntry[];
  /** Those selected, whether the tree holds them or not. */
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Gives each checkpoint its share of the error that all statements of a tree may have together. The first sweep shares it out among
 * the checkpoints of the run, and the tree keeps to that share: each checkpoint takes one, and there are no more than that.
 *
 * @throws ConfidenceSpentError where more checkpoints are new than shares are left
 * @example
 * shareConfidence({ bound: 0.25, confidence: 0.95, checkpointsOfRun: 20, limits }, { directory, kept: [], checkpoints });
 * // { bound: 0.25, confidence: 0.9975, limits }
 */
export function shareConfidence(
  { confidence, checkpointsOfRun, ...depth }: AskedDepth,
  { directory, kept, checkpoints }: ShareConfidenceOptions,
): AdaptiveDepth {
  const total = 1 - confidence;
  const taken = kept.flatMap(({ record }) => (record?.depth ? [1 - record.depth.confidence] : []));
  // They are all the same, unless processes that started together saw different numbers of checkpoints.
  const share = taken.length === 0 ? total / checkpointsOfRun : Math.min(...taken);
  const spent = taken.reduce((sum, one) => sum + one, 0);
  const left = Math.max(0, Math.floor((total - spent) / share + ROUNDING));
  const known = new Set(kept.map(({ checkpoint }) => checkpoint.id));
  const fresh = checkpoints.filter(({ id }) => !known.has(id)).length;
  if (fresh > left) throw new ConfidenceSpentError({ directory, error: total, fresh, left });
  return { ...depth, confidence: 1 - share };
}

/** Of a share: what a whole number of them may be off by in floating point. */
const ROUNDING = 1e-6;
