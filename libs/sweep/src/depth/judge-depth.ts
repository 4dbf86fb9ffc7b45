import type { Checkpoint } from '@evalcurve/checkpoints';
import { buildCurve } from '@evalcurve/curves';
import type { DepthRecord, Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import { clopperPearsonInterval, confidenceAcrossLooks } from '@evalcurve/statistics';
import type { AdaptiveDepth } from './adaptive-depth.ts';
import { UncountedScoreError } from './uncounted-score-error.ts';

/** What {@link judgeDepth} is told of one stage. */
export interface JudgeDepthOptions {
  readonly checkpoint: Checkpoint;
  readonly depth: AdaptiveDepth;
  /** What came of the stages before; null at the first. */
  readonly begun: DepthRecord | null;
  readonly limit: Recipe['limit'];
}

/**
 * Whether a checkpoint's accuracy is above the bound, below it, or not known to be either: by the exact interval of the score that
 * tables show, wide enough that those of all stages hold together. A checkpoint keeps the confidence with which it was begun.
 *
 * @throws UncountedScoreError where the score is no share of a known number of questions
 */
export function judgeDepth(evaluation: Evaluation, options: JudgeDepthOptions): DepthRecord {
  const { checkpoint, begun, limit } = options;
  const depth = { ...options.depth, ...(begun && { confidence: begun.confidence }) };
  const { bound, limits } = depth;
  const [point] = buildCurve([{ checkpoint, evaluation }]).points;
  const { n = null, correct = null } = point?.score ?? {};
  if (n === null || correct === null) throw new UncountedScoreError();
  const confidence = confidenceAcrossLooks({ confidence: depth.confidence, looks: limits.length });
  const { low, high } = clopperPearsonInterval({ successes: correct, n, confidence });
  const decision = low > bound ? 'above' : high < bound ? 'below' : 'undecided';
  return { ...depth, looks: [...(begun?.looks ?? []), { limit, n, correct }], decision };
}
