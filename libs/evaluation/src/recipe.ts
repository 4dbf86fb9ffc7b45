import * as z from 'zod';

/** Schema of a {@link Recipe}. */
export const recipeSchema = z.object({
  tasks: z.array(z.string().min(1)).min(1).readonly(),
  numFewshot: z.int().min(0).nullable(),
  limit: z.number().positive().nullable(),
  batchSize: z.union([z.int().positive(), z.literal('auto')]),
  dtype: z.string().min(1),
  seed: z.int().nullable(),
  trustRemoteCode: z.boolean(),
  sharePrefix: z.boolean().exactOptional(),
  data: z.string().min(1).exactOptional(),
});

/**
 * What to ask each checkpoint; two checkpoints are comparable where their recipes are equal.
 *
 * - `tasks`: lm_eval task names, as given to `--tasks`;
 * - `numFewshot`: solved examples before each question, null for the task's own number;
 * - `limit`: questions a leaf task (a fraction of them below 1), null for all;
 * - `batchSize`: `auto` only until the sweep has resolved it to an integer;
 * - `dtype`: of the weights while scoring, `auto` for the one stored;
 * - `seed`: given to every generator of the harness, null for its defaults;
 * - `sharePrefix`: whether what many prompts begin with goes through the model once, which changes the last digits of
 *   log-likelihoods; left out where not;
 * - `data`: what the questions are: `hub` for the tasks' own datasets, `sha256:…` of the files where they came
 *   from a folder; left out where that was not recorded.
 */
export type Recipe = z.infer<typeof recipeSchema>;
