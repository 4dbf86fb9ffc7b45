import * as z from 'zod';

const count = z.number().int().nonnegative();
const text = z.string().nullish();
// Values that a file holds a hundred times are checked by functions, in a fifth of the time, and not copied.
const object = z.custom<Readonly<Record<string, unknown>>>(isObject, 'expected an object');
const shots = z.custom<number | string | null>(
  (value) => value === null || typeof value === 'string' || isCount(value),
  'expected a whole number, text or null',
);
const questions = z.custom<{ readonly original: number; readonly effective: number }>(
  (value) => isObject(value) && isCount(value['original']) && isCount(value['effective']),
  'expected whole numbers under "original" and "effective"',
);

/**
 * What evalcurve uses of a results file of lm_eval, 0.1 to 0.5; other keys may be there and are
 * dropped. The rows' values are checked where they are read, because a row mixes metrics with names
 * and counts, and forks add lists and objects. `configs`, most of a file, is not looked into.
 */
export const resultsFileSchema = z.object({
  results: z.record(z.string(), object),
  versions: object.nullish(),
  configs: object.nullish(),
  groups: object.nullish(),
  group_subtasks: z.record(z.string(), z.array(z.string())).nullish(),
  'n-shot': z.record(z.string(), shots).nullish(),
  'n-samples': z.record(z.string(), questions).nullish(),
  config: z
    .object({
      model_args: z.union([z.string(), object]).nullish(),
      model_revision: text,
      model_dtype: text,
      num_fewshot: z.union([count, z.string()]).nullish(),
      limit: z.union([z.number(), z.string()]).nullish(),
      batch_size: z.union([z.number(), z.string()]).nullish(),
      batch_sizes: z.array(z.unknown()).nullish(),
    })
    .nullish(),
  task_hashes: object.nullish(),
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
