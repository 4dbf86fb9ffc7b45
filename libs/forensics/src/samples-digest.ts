import * as z from 'zod';

const count = z.number().int().nonnegative();

const metricSumSchema = z.object({
  metric: z.string(),
  filter: z.string(),
  sum: z.number(),
  n: count,
});

/** One metric as a samples file gives it. */
export type MetricSum = Readonly<z.infer<typeof metricSumSchema>>;

/** What forensics need of one samples file: of constant size, however many questions it holds. */
export const samplesDigestSchema = z.object({
  task: z.string(),
  /** Path from the folder of results, with `/` between its parts. */
  file: z.string(),
  /** Whether the file was read to its end; a few samples of its beginning tell some things as well. */
  isComplete: z.boolean(),
  /** Why it could not be read to its end, null where nothing was wrong. */
  problem: z.string().nullable(),
  /** Different documents; one that went through two filters counts once. */
  documents: count,
  samples: count,
  /** Samples with several log-likelihoods: questions with choices. */
  choiceSamples: count,
  /** Samples with a log-likelihood that is not a number. */
  nan: count,
  /** Samples whose choices all have the same log-likelihood. */
  constant: count,
  /** Samples whose highest log-likelihood belongs to several choices, but not to all. */
  tied: count,
  /** How often each choice was the answer, by its index. */
  chosen: z.array(count).readonly(),
  /** Samples whose logged `acc` is not what their log-likelihoods and target give. */
  misjudged: count,
  /** Samples whose target has the highest log-likelihood of several. */
  wonByTarget: count,
  /** Sums of the metrics of all samples, by metric and filter. */
  metrics: z.array(metricSumSchema.readonly()).readonly(),
  /** Equal for two files whose documents got the same log-likelihoods; null where none has any. */
  answersHash: z.string().nullable(),
  /** Equal for two files whose documents were asked with the same prompts; null where that is not logged. */
  promptsHash: z.string().nullable(),
});

/** See {@link samplesDigestSchema}. */
export type SamplesDigest = Readonly<z.infer<typeof samplesDigestSchema>>;
