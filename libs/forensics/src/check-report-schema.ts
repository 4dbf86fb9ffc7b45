import { z } from 'zod';

const text = z.object({ en: z.string(), zh: z.string() }).describe('The same in English and Chinese');

const place = {
  checkpoints: z.array(z.string()).readonly().describe('Ids; empty where it concerns all or cannot be told'),
  tasks: z.array(z.string()).readonly().describe('Empty for all tasks'),
  files: z.array(z.string()).readonly().describe('Paths from the folder of results'),
};

const observation = z.object({
  ...place,
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()]))
    .describe('What was measured or compared, by name; which names there are depends on the kind'),
});

const finding = z.object({
  kind: z.string().describe('Which defect: "nan-log-likelihoods"; new kinds may come'),
  effect: z
    .enum(['meaningless', 'incomparable', 'incomplete', 'noise'])
    .describe('What it does to the curve: scores that say nothing, or cannot be set against others …'),
  certainty: z.enum(['certain', 'likely', 'possible']),
  where: z.object(place).describe('All places of the evidence together'),
  evidence: z.array(observation).readonly().describe('One entry a place'),
  sentence: text.describe('What was seen'),
  consequence: text.describe('What it does to the curve'),
  remedy: text.describe('What to do about it'),
});

const series = z.object({
  folder: z.string(),
  model: z.string().nullable().describe('Model as the results name it'),
  numFewshot: z.number().nullable(),
  limit: z.number().nullable().describe('Questions a task, null for all'),
  checkpoints: z.array(z.string()).readonly().describe('Ids in training order'),
  samplesFiles: z.number().describe('Samples files that were read; without them less can be found'),
  samples: z.number().describe('Samples in these files'),
  setAside: z
    .number()
    .describe('Results files that do not count because another run of their checkpoint does'),
  findings: z.array(finding).readonly().describe('The worst first; empty where nothing is wrong'),
});

/**
 * What `check-results --json` prints: the contract for programs. A change that a reader could trip over
 * raises `schemaVersion`; new keys and new kinds of findings do not.
 */
export const checkReportSchema = z
  .object({
    schemaVersion: z.literal(1),
    series: z.array(series).readonly().describe('One entry a model and recipe'),
    unreadable: z
      .array(z.object({ folder: z.string(), message: z.string() }))
      .readonly()
      .describe('Folders that could not be read'),
  })
  .describe('What is wrong with the evaluations of training runs');

/** What `check-results --json` prints. */
export type CheckReport = z.input<typeof checkReportSchema>;
