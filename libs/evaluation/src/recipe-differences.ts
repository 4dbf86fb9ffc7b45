import type { Recipe } from './recipe.ts';

/** One field in which two recipes differ. */
export interface RecipeDifference {
  readonly field: keyof Recipe;
  readonly before: Recipe[keyof Recipe];
  readonly after: Recipe[keyof Recipe];
}

/**
 * The fields in which two recipes differ. A batch size `auto` differs from none: it stands for
 * whatever integer the sweep resolved it to. Nor does a field that one of them leaves out, but for
 * `sharePrefix`.
 *
 * @example
 * recipeDifferences(zeroShot, fiveShot); // [{ field: 'numFewshot', before: 0, after: 5 }]
 */
export function recipeDifferences(before: Recipe, after: Recipe): RecipeDifference[] {
  const [old, asked] = [withDefaults(before), withDefaults(after)];
  const fields = Object.keys(old) as (keyof Recipe)[];
  return fields
    .filter((field) => old[field] !== undefined && asked[field] !== undefined)
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(asked[field]))
    .filter((field) => field !== 'batchSize' || (old.batchSize !== 'auto' && asked.batchSize !== 'auto'))
    .map((field) => ({ field, before: old[field], after: asked[field] }));
}

// Of this field it is known what leaving it out means.
function withDefaults(recipe: Recipe): Recipe {
  return { ...recipe, sharePrefix: recipe.sharePrefix ?? false };
}
