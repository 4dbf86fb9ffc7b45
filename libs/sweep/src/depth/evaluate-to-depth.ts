import type { DepthRecord, Recipe } from '@evalcurve/evaluation';
import { evaluateCheckpoint, type EvaluateCheckpointOptions } from '../evaluate-checkpoint.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import { judgeDepth, type JudgeDepthOptions } from './judge-depth.ts';
import { mayAskMore } from './may-ask-more.ts';
import { recipeLeft } from './recipe-left.ts';

/** One fetched checkpoint, and the plan that says how deep it is asked. */
export interface EvaluateToDepthOptions extends Omit<EvaluateCheckpointOptions, 'judge'> {
  readonly plan: SweepPlan;
}

/** How far a checkpoint came. */
export interface DepthReached {
  /** Why it did not come to its end; null where it did. */
  readonly failure: { readonly error: unknown } | null;
  /** What is published of it; null where nothing is, or all was asked at once. */
  readonly begun: DepthRecord | null;
  /** That the rest of the sweep is to use, null where no stage has told. */
  readonly pinnedBatchSize: Recipe['batchSize'] | null;
}

/**
 * Evaluates a checkpoint stage by stage, and publishes each, until its score is decided or there is nothing more to ask; a plan without
 * an adaptive depth has one stage. Whatever goes wrong with a stage is answered; what was published before it stays.
 *
 * @throws the signal's reason where the sweep was aborted
 */
export async function evaluateToDepth({ plan, ...options }: EvaluateToDepthOptions): Promise<DepthReached> {
  const { checkpoint, report } = options;
  let { begun } = options;
  let pinnedBatchSize: DepthReached['pinnedBatchSize'] = null;
  for (;;) {
    const { limit } = recipeLeft(plan, { begun });
    const recipe = { ...options.recipe, batchSize: pinnedBatchSize ?? options.recipe.batchSize, limit };
    const judge = judgeOf(plan, { checkpoint, begun, limit });
    const result = await evaluateCheckpoint({ ...options, recipe, judge });
    if (!result.success) return { failure: result, begun, pinnedBatchSize };
    ({ depth: begun, pinnedBatchSize } = result);
    if (begun === null || !mayAskMore(begun)) {
      report.finished(result.finished);
      return { failure: null, begun, pinnedBatchSize };
    }
    report.undecided(result.finished);
  }
}

function judgeOf(
  { depth }: SweepPlan,
  stage: Omit<JudgeDepthOptions, 'depth'>,
): EvaluateCheckpointOptions['judge'] {
  return depth === null ? () => null : (evaluation) => judgeDepth(evaluation, { ...stage, depth });
}
