import type { Recipe } from './recipe.ts';

/** One field in which two recipes differ. */
export interface RecipeDifference {
  readonly field: keyof Recipe;
  readonly before: Recipe[keyof Recipe];
  readonly after: Recipe[keyof Recipe];
}

/**
 * The fields in which two recipes differ. A batch size `auto` differs from none: it stands for
 * whatever integer the sweep resolved it to. Nor does a field that one of them leaves out.
 *
 * @example
 * recipeDifferences(zeroShot, fiveShot); // [{ field: 'numFewshot', before: 0, after: 5 }]
 */
export function recipeDifferences(before: Recipe, after: Recipe): RecipeDifference[] {
  const fields = Object.keys(before) as (keyof Recipe)[];
  return fields
    .filter((field) => before[field] !== undefined && after[field] !== undefined)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .filter((field) => field !== 'batchSize' || (before.batchSize !== 'auto' && after.batchSize !== 'auto'))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
