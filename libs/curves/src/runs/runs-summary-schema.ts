import * as z from 'zod';
import { resultsSummarySchema } from '../results-summary-schema.ts';

const probability = z.number().min(0).max(1);
const count = z.int().nonnegative();

const difference = z.object({
  place: z
    .number()
    .nullable()
    .describe('How far training had come, in the unit of x; null where only names compare'),
  from: z.string().describe('Id of the checkpoint of the first run'),
  to: z.string().describe('Id of the checkpoint of the other run'),
  difference: z.number().describe('Score of the other run less that of the first'),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .describe('Of the difference, 95 %, not corrected'),
  test: z
    .enum(['paired', 'unpaired'])
    .describe('Question by question (McNemar, mid-p), or as if each had been asked other questions'),
  pValue: probability.describe('Two-sided, not corrected'),
  adjustedPValue: probability.describe('Corrected for all places of all comparisons by the method of Holm'),
  gained: count
    .nullable()
    .describe('Questions only the other run got right; null where the test is not paired'),
  lost: count.nullable(),
  isSignificant: z.boolean().describe('Whether adjustedPValue is at most alpha'),
});

const comparison = z.object({
  reference: z.string().describe('Label of the first run'),
  run: z.string().describe('Label of the other run'),
  kind: z
    .enum(['lasting', 'passing', 'not-distinguishable', 'none'])
    .describe('Whether one run is higher from some place to the last in common, at some, or nowhere'),
  sentence: z.string().describe('In English'),
  detectable: z
    .number()
    .nullable()
    .describe('Smallest true difference at one place that would have shown in 4 of 5 such pairs of runs'),
  differences: z.array(difference).describe('At the places in common, in training order'),
});

/**
 * What `view-results --json` prints of several runs: the contract for programs. A change that a reader could trip
 * over raises `schemaVersion`; new keys do not.
 */
export const runsSummarySchema = z
  .object({
    schemaVersion: z.literal(1),
    task: z.string(),
    metric: z.string(),
    x: z
      .enum(['step', 'tokens', 'flops'])
      .nullable()
      .describe('What training is measured by; null where only the names of checkpoints compare'),
    alpha: probability.describe('Level that isSignificant goes by'),
    runs: z.array(
      z.object({
        label: z.string(),
        parameters: z.number().nullable().describe('Of the model, where x is flops'),
        results: resultsSummarySchema,
      }),
    ),
    comparisons: z.array(comparison).describe('Of each run but the first with the first'),
  })
  .describe('Several training runs, compared at the checkpoints that they have in common');

/** Several runs as `view-results --json` prints them. */
export type RunsSummary = z.infer<typeof runsSummarySchema>;
