import * as z from 'zod';

const score = z
  .number()
  .describe('Score as a fraction, 0.25 for 25 %; metrics that are no share may leave 0 … 1');
const questions = z.int().positive().describe('Number of questions behind the score');

const interval = z
  .object({ low: z.number(), high: z.number() })
  .describe('95 % confidence interval, in the unit of the score');

const categories = z
  .object({
    stem: score.nullable(),
    humanities: score.nullable(),
    social_sciences: score.nullable(),
    other: score.nullable(),
  })
  .describe('Scores of the four categories of MMLU; null where none of its subjects was evaluated');

const checkpoint = z.object({
  id: z.string().describe('Name of the checkpoint: folder or revision'),
  step: z.number().nullable().describe('Optimizer step, null where the name tells none'),
  tokens: z.number().nullable().describe('Training tokens seen, null where unknown'),
  flops: z
    .number()
    .nullable()
    .describe(
      'FLOPs of training until then, estimated as 6 · parameters · tokens; null where tokens are unknown or no number of parameters was given',
    ),
  status: z.enum(['done', 'running', 'waiting', 'failed']),
  score: score.nullable().describe('Null where the checkpoint is not done'),
  stderr: z.number().nullable().describe('Standard error of the score'),
  interval: interval.nullable(),
  n: questions.nullable().describe('Number of questions behind the score, null where the files do not tell'),
  categories,
  subjects: z
    .record(z.string(), z.object({ score, n: questions.nullable() }))
    .describe('Subjects of MMLU by name without prefix, "anatomy"; empty for other tasks'),
});

/**
 * What `view-results --json` prints: the contract for programs that read a learning curve. A change that a
 * reader could trip over raises `schemaVersion`; new keys do not.
 */
export const resultsSummarySchema = z
  .object({
    schemaVersion: z.literal(1),
    model: z.string().nullable().describe('Model as the results name it'),
    task: z.string(),
    metric: z.string().describe('Metric, with its filter behind a comma where it is not "none"'),
    average: z.enum(['micro', 'macro']).describe('Whether totals weigh questions or subjects the same'),
    chance: score.nullable().describe('Score of guessing, null where unknown'),
    checkpoints: z.array(checkpoint).describe('In training order'),
    best: z
      .object({ id: z.string(), score })
      .nullable()
      .describe('Highest score, the earliest of equals; null where no checkpoint is done'),
    gain: z
      .object({
        value: z.number().describe('Score of the last checkpoint less that of the first'),
        interval: interval.nullable(),
        from: z.string().describe('Id of the first checkpoint that is done'),
        to: z.string().describe('Id of the last one'),
      })
      .nullable()
      .describe('Null where fewer than two checkpoints are done'),
    notes: z
      .array(z.object({ kind: z.string(), sentence: z.string() }))
      .describe('What must be known before the scores are compared, in English'),
  })
  .describe('A learning curve: the scores of the checkpoints of one training run');

/** A learning curve as `view-results --json` prints it. */
export type ResultsSummary = z.infer<typeof resultsSummarySchema>;
