/** One metric as a samples file gives it. */
export interface MetricSum {
  readonly metric: string;
  readonly filter: string;
  readonly sum: number;
  readonly n: number;
}

/** What forensics need of one samples file: of constant size, however many questions it holds. */
export interface SamplesDigest {
  readonly task: string;
  /** Path from the folder of results, with `/` between its parts. */
  readonly file: string;
  /** Whether the file was read to its end; a few samples of its beginning tell some things as well. */
  readonly isComplete: boolean;
  /** Why it could not be read to its end, null where nothing was wrong. */
  readonly problem: string | null;
  /** Different documents; one that went through two filters counts once. */
  readonly documents: number;
  readonly samples: number;
  /** Samples with several log-likelihoods: questions with choices. */
  readonly choiceSamples: number;
  /** Samples with a log-likelihood that is not a number. */
  readonly nan: number;
  /** Samples whose choices all have the same log-likelihood. */
  readonly constant: number;
  /** Samples whose highest log-likelihood belongs to several choices, but not to all. */
  readonly tied: number;
  /** How often each choice was the answer, by its index. */
  readonly chosen: readonly number[];
  /** Samples whose logged `acc` is not what their log-likelihoods and target give. */
  readonly misjudged: number;
  /** Samples whose target has the highest log-likelihood of several. */
  readonly wonByTarget: number;
  /** Sums of the metrics of all samples, by metric and filter. */
  readonly metrics: readonly MetricSum[];
  /** Equal for two files whose documents got the same log-likelihoods; null where none has any. */
  readonly answersHash: string | null;
  /** Equal for two files whose documents were asked with the same prompts; null where that is not logged. */
  readonly promptsHash: string | null;
}
