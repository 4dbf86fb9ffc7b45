import { z } from 'zod';

const count = z.number().int().nonnegative();
const text = z.string().nullish();

/**
 * What evalcurve uses of a results file of lm_eval, 0.1 to 0.5; other keys may be there and are
 * dropped. The rows' values are checked where they are read, because a row mixes metrics with names
 * and counts, and forks add lists and objects. `configs`, most of a file, is not looked into.
 */
export const resultsFileSchema = z.object({
  results: z.record(z.string(), z.record(z.string(), z.unknown())),
  versions: z.record(z.string(), z.unknown()).nullish(),
  configs: z.record(z.string(), z.unknown()).nullish(),
  groups: z.record(z.string(), z.unknown()).nullish(),
  group_subtasks: z.record(z.string(), z.array(z.string())).nullish(),
  'n-shot': z.record(z.string(), z.union([count, z.string(), z.null()])).nullish(),
  'n-samples': z.record(z.string(), z.object({ original: count, effective: count })).nullish(),
  config: z
    .object({
      model_args: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
      model_revision: text,
      model_dtype: text,
      num_fewshot: z.union([count, z.string()]).nullish(),
      limit: z.union([z.number(), z.string()]).nullish(),
      batch_size: z.union([z.number(), z.string()]).nullish(),
      batch_sizes: z.array(z.unknown()).nullish(),
    })
    .nullish(),
  task_hashes: z.record(z.string(), z.unknown()).nullish(),
  chat_template_sha: text,
  date: z.union([z.number(), z.string()]).nullish(),
  higher_is_better: z.unknown().optional(),
  transformers_version: z.unknown().optional(),
  lm_eval_version: text,
  model_name: text,
});

/** A results file of lm_eval as far as evalcurve uses it. */
export type ResultsFile = z.infer<typeof resultsFileSchema>;

/** One task's entry under `results`: metrics among names and counts. */
export type ResultsRow = Readonly<Record<string, unknown>>;
