import type { DepthRecord } from '@evalcurve/evaluation';
import {
  evaluateCheckpoint,
  type CheckpointResult,
  type EvaluateCheckpointOptions,
} from '../evaluate-checkpoint.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import { judgeDepth, type JudgeDepthOptions } from './judge-depth.ts';
import { recipeLeft } from './recipe-left.ts';

/** One fetched checkpoint, and the plan that says how deep it is asked. */
export interface EvaluateToDepthOptions extends Omit<EvaluateCheckpointOptions, 'judge'> {
  readonly plan: SweepPlan;
}

/**
 * Evaluates a checkpoint stage by stage, and publishes each, until its score is decided or the last stage is over; a plan without
 * an adaptive depth has one stage. Whatever goes wrong with a stage is answered; what was published before it stays.
 *
 * @throws the signal's reason where the sweep was aborted
 */
export async function evaluateToDepth({
  plan,
  ...options
}: EvaluateToDepthOptions): Promise<CheckpointResult> {
  const { checkpoint, report } = options;
  let begun = plan.checkpoints.find((one) => one.checkpoint.id === checkpoint.id)?.begun ?? null;
  let { batchSize } = options.recipe;
  for (;;) {
    const { limit } = recipeLeft(plan, { begun });
    const recipe = { ...options.recipe, batchSize, limit };
    const result = await evaluateCheckpoint({
      ...options,
      recipe,
      judge: judgeOf(plan, { checkpoint, begun, limit }),
    });
    if (!result.success) return result;
    if (result.depth === null || isOver(result.depth)) {
      report.finished(result.finished);
      return result;
    }
    report.undecided(result.finished);
    begun = result.depth;
    batchSize = result.pinnedBatchSize;
  }
}

function judgeOf(
  { depth }: SweepPlan,
  stage: Omit<JudgeDepthOptions, 'depth'>,
): EvaluateCheckpointOptions['judge'] {
  return depth === null ? () => null : (evaluation) => judgeDepth(evaluation, { ...stage, depth });
}

function isOver({ decision, looks, limits }: DepthRecord): boolean {
  return decision !== 'undecided' || looks.length >= limits.length;
}
