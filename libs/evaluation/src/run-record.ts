import * as z from 'zod';
import { depthRecordSchema } from './depth-record.ts';
import { modelLocationSchema } from './model-location.ts';
import { recipeSchema } from './recipe.ts';

/** Schema of a {@link RunRecord}. */
export const runRecordSchema = z.object({
  schemaVersion: z.literal(1),
  evalcurveVersion: z.string(),
  checkpoint: z.object({
    id: z.string(),
    step: z.number().nullable(),
    tokens: z.number().nullable(),
    stage: z.string().nullable(),
  }),
  model: modelLocationSchema,
  recipe: recipeSchema,
  fingerprint: z.string(),
  engine: z.object({
    name: z.string(),
    version: z.string(),
    environment: z.record(z.string(), z.string()),
    workerProblem: z.string().exactOptional(),
  }),
  command: z.array(z.string()),
  /** Batch sizes tried, the last is the one that the results were made with. */
  batchSizes: z.array(z.union([z.int().positive(), z.literal('auto')])).min(1),
  attempt: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** What is to be said wherever the scores are shown; left out where nothing is. */
  note: z.object({ en: z.string(), zh: z.string() }).exactOptional(),
  /** Left out where all checkpoints were to be asked the same questions. */
  depth: depthRecordSchema.exactOptional(),
  /** Milliseconds a phase took: `fetching`, `scoring` …; of several stages that of these results, and `fetching` of all. */
  phaseDurationsMs: z.record(z.string(), z.number()),
});

/** What `run.json` beside a checkpoint's results says about how they came about. */
export type RunRecord = z.infer<typeof runRecordSchema>;
