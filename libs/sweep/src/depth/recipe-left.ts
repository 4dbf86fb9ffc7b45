import type { Recipe } from '@evalcurve/evaluation';
import type { PlannedCheckpoint, SweepPlan } from '../sweep-plan.ts';

/**
 * What a checkpoint is asked next: the plan's recipe, or the first stage of it that it has not gone through.
 *
 * @example
 * recipeLeft(plan, { begun: { looks: [{ limit: 0.125, n: 1780, correct: 460 }] } }).limit; // 0.25
 */
export function recipeLeft(
  { recipe, depth }: Pick<SweepPlan, 'recipe' | 'depth'>,
  { begun }: { readonly begun: Pick<NonNullable<PlannedCheckpoint['begun']>, 'looks'> | null },
): Recipe {
  if (depth === null) return recipe;
  const { limit } = recipe;
  return { ...recipe, limit: depth.limits[begun?.looks.length ?? 0] ?? limit };
}
