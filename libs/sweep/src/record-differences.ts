import { recipeDifferences, type DepthRecord, type RunRecord } from '@evalcurve/evaluation';
import type { RecipeChange } from './recipe-changed-error.ts';
import type { SweepPlan } from './sweep-plan.ts';

/**
 * Where a checkpoint of the tree was asked something else than a plan asks: recipe, engine, or until when more and more is asked.
 * Of a stage the limit is that of the last one, which the plan's recipe has too. With which confidence it was decided is no
 * difference: of that a tree keeps an account of its own.
 */
export function recordDifferences(
  { engine, recipe, depth }: Pick<RunRecord, 'engine' | 'recipe' | 'depth'>,
  plan: Pick<SweepPlan, 'engine' | 'recipe'> & { readonly depth: Pick<DepthRecord, 'bound'> | null },
): RecipeChange[] {
  const asked = depth ? { ...recipe, limit: depth.limits.at(-1) ?? null } : recipe;
  return [
    ...changeOf('engine', { before: engine.name, after: plan.engine }),
    ...recipeDifferences(asked, plan.recipe),
    ...changeOf('until', { before: untilWhen(depth), after: untilWhen(plan.depth) }),
  ];
}

/** A field that is no part of a recipe, where it differs. */
export function changeOf(
  field: 'engine' | 'until',
  { before, after }: { readonly before: string | null; readonly after: string | null },
): RecipeChange[] {
  return before === after ? [] : [{ field, before, after }];
}

/** Until when more and more is asked, in words; null where everything is asked at once. */
export function untilWhen(depth: Pick<DepthRecord, 'bound'> | null | undefined): string | null {
  return depth ? `decided against ${depth.bound}` : null;
}
