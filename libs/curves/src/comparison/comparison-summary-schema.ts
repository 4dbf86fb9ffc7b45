import * as z from 'zod';

const score = z.number().describe('Score as a fraction; metrics that are no share may leave 0 … 1');
const probability = z.number().min(0).max(1);
const count = z.int().nonnegative();

const place = z.object({
  id: z.string(),
  step: z.number().nullable().describe('Optimizer step, null where the name tells none'),
  tokens: z.number().nullable().describe('Training tokens seen, null where unknown'),
});

const difference = z.object({
  from: score,
  to: score,
  difference: z.number().describe('Second score less first'),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe('Of the difference, 95 %; null where the files do not tell how sure the scores are'),
  test: z
    .enum(['paired', 'unpaired'])
    .nullable()
    .describe('Question by question (McNemar, mid-p), or as if each had been asked other questions'),
  pValue: probability.nullable().describe('Two-sided, not corrected'),
  gained: count.nullable().describe('Questions only the second got right; null where the test is not paired'),
  lost: count.nullable(),
  isSignificant: z.boolean().describe('Whether the p-value, corrected where there are several, is ≤ alpha'),
});

const part = difference.extend({
  part: z.string().describe('"stem", or a subject without prefix, "anatomy"'),
  adjustedPValue: probability.nullable().describe('Corrected by the method of Holm'),
});

const question = z.object({
  task: z.string(),
  docId: z.int().describe('Id of the question within its task'),
  change: z.enum(['gained', 'lost']),
  chosenFrom: count.nullable().describe('Choice of the first checkpoint, from 0'),
  chosenTo: count.nullable(),
  target: count.nullable().describe('The right choice'),
  text: z.string().nullable().describe('Null where the sample holds none'),
});

/**
 * What `compare-checkpoints --json` prints: the contract for programs. A change that a reader could trip over
 * raises `schemaVersion`; new keys do not.
 */
export const comparisonSummarySchema = z
  .object({
    schemaVersion: z.literal(1),
    model: z.string().nullable().describe('Model as the results name it'),
    task: z.string(),
    metric: z.string(),
    alpha: probability.describe('Level that isSignificant goes by'),
    from: place,
    to: place,
    total: difference,
    categories: z.array(part).readonly().describe('Empty for other tasks than MMLU'),
    subjects: z.array(part).readonly().describe('The largest gain first'),
    flips: z
      .object({
        n: count.describe('Questions of which both answers are known'),
        gained: count,
        lost: count,
        net: z.int(),
        pValue: probability,
        interval: z.object({ low: z.number(), high: z.number() }).describe('Of the difference, 95 %'),
      })
      .nullable()
      .describe('Null where no answer of both is known'),
    questions: z.array(question).readonly().nullable().describe('Null unless they were asked for'),
  })
  .describe('Two checkpoints of one training run, compared');

/** Two checkpoints compared, as `compare-checkpoints --json` prints it. */
export type ComparisonSummary = z.infer<typeof comparisonSummarySchema>;
