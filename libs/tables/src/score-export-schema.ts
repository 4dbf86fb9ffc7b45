import * as z from 'zod';

const row = z.object({
  model: z.string().nullable().describe('Model as the results name it'),
  checkpoint: z.string().describe('Name of the checkpoint: folder or revision'),
  step: z.number().nullable().describe('Optimizer step, null where the name tells none'),
  tokens: z.number().nullable().describe('Training tokens seen, null where unknown'),
  stage: z.string().nullable().describe('Part of the run whose step counter starts anew'),
  task: z.string().describe('Task; "mmlu" for its subjects and categories, too'),
  subject: z
    .string()
    .nullable()
    .describe('Subject of MMLU without prefix, "anatomy"; null for totals and other tasks'),
  category: z.string().nullable().describe('Category of MMLU; with a subject null its average'),
  metric: z.string().describe('Metric, with its filter behind a comma where it is not "none"'),
  value: z.number().describe('Score; a fraction where the metric is a share, 0.25 for 25 %'),
  stderr: z.number().nullable().describe('Standard error of the score'),
  n: z.int().nullable().describe('Number of questions behind the score'),
  low: z.number().nullable().describe('Lower end of the 95 % confidence interval'),
  high: z.number().nullable().describe('Upper end of the 95 % confidence interval'),
  chance: z.number().nullable().describe('Score of guessing, null where unknown'),
  numFewshot: z.number().nullable().describe('Examples before each question'),
  limit: z.number().nullable().describe('Questions a task that were asked at most, null for all'),
  harnessVersion: z.string().nullable().describe('Version of lm_eval, null where the file names none'),
});

/**
 * What `export-results --format json` writes: the contract for programs. A change that a reader could trip
 * over raises `schemaVersion`; new keys do not.
 */
export const scoreExportSchema = z
  .object({
    schemaVersion: z.literal(1),
    rows: z.array(row).readonly().describe('One a checkpoint, task or part of it, and metric'),
  })
  .describe('Scores of the checkpoints of training runs as one long table');

/** One score: of a checkpoint, a task or a part of it, and a metric. */
export type ScoreRow = Readonly<z.infer<typeof row>>;

/** What `export-results --format json` writes. */
export type ScoreExport = z.input<typeof scoreExportSchema>;
