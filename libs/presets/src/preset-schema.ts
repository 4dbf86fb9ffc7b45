import { layoutSchema, recipeSchema, type Recipe } from '@evalcurve/evaluation';
import * as z from 'zod';
import type { Preset } from './preset.ts';
import { tokenScheduleSchema } from './token-schedule-schema.ts';

const { shape } = recipeSchema;
// What the questions are is found out; where they are is told by `questions`.
const partialRecipe = {
  tasks: shape.tasks.exactOptional(),
  numFewshot: shape.numFewshot.exactOptional(),
  limit: shape.limit.exactOptional(),
  batchSize: shape.batchSize.exactOptional(),
  dtype: shape.dtype.exactOptional(),
  seed: shape.seed.exactOptional(),
  trustRemoteCode: shape.trustRemoteCode.exactOptional(),
  sharePrefix: shape.sharePrefix,
} satisfies Record<Exclude<keyof Recipe, 'data'>, z.ZodType>;

/** Schema of a {@link Preset}. A key that it does not know is an error, for it is most likely mistyped. */
export const presetSchema: z.ZodType<Preset> = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1).exactOptional(),
  model: z.string().min(1),
  layout: layoutSchema.exactOptional(),
  checkpoints: z.string().min(1).exactOptional(),
  resultsDirectory: z.string().min(1).exactOptional(),
  tokenSchedule: z.exactOptional(tokenScheduleSchema),
  recipe: z.strictObject(partialRecipe).exactOptional(),
  questions: z.string().min(1).exactOptional(),
  note: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }).exactOptional(),
});
