/** One metric of one task: `acc,none` is the metric `acc` through the filter `none`. */
export interface MetricScore {
  readonly metric: string;
  readonly filter: string;
  /** Null where the file says NaN, "N/A" or nothing that is a number. */
  readonly value: number | null;
  /** Standard error of the mean as the harness computed it, null where it gave none. */
  readonly stderr: number | null;
}

/** The scores of one task, leaf or group. */
export interface TaskScores {
  /** Task name as the harness calls it, without indentation: `mmlu_anatomy`, `hendrycksTest-anatomy`. */
  readonly task: string;
  readonly metrics: readonly MetricScore[];
  /** Questions that were evaluated, null where the file does not tell. */
  readonly n: number | null;
  /** Questions that the task has, null where the file does not tell. */
  readonly nOriginal: number | null;
  readonly numFewshot: number | null;
  readonly version: string | null;
  /** Direct members of a group; empty for a leaf task. */
  readonly members: readonly string[];
  /** SHA-256 over the documents and prompts, null where samples were not logged. */
  readonly hash: string | null;
  /** Choices that every question has, only where the file lists them: 4 for `A`, `B`, `C`, `D`. */
  readonly choices?: number;
}

/** One parsed results file, whatever version of lm_eval wrote it. */
export interface Evaluation {
  /** `0.4.12`, `evalcurve-embedded 0.1.0`, or the oldest version that wrote such files (`0.3.0`) where the file names none. */
  readonly harnessVersion: { readonly value: string; readonly exact: boolean };
  /** Model as the file names it: a Hub repo or a path; null where it names none. */
  readonly modelName: string | null;
  readonly revision: string | null;
  readonly subfolder: string | null;
  /** Every `model_args` entry as text: `{ pretrained: 'EleutherAI/pythia-1b', revision: 'step2000' }`. */
  readonly modelArgs: Readonly<Record<string, string>>;
  readonly numFewshot: number | null;
  readonly limit: number | null;
  readonly batchSize: number | 'auto' | null;
  readonly dtype: string | null;
  readonly chatTemplateHash: string | null;
  /** Start of the evaluation, Unix seconds; null where the file does not tell. */
  readonly dateSeconds: number | null;
  readonly tasks: readonly TaskScores[];
  /** What is to be said wherever the scores are shown, as whoever evaluated recorded it; lm_eval's files hold none. */
  readonly note?: { readonly en: string; readonly zh: string };
  /** How the number of its questions was settled where its score was to decide that; lm_eval's files hold none. */
  readonly depth?: EvaluationDepth;
}

/** What came of asking more and more questions until a score is known to be above or below a bound. */
export interface EvaluationDepth {
  /** How often the score was to be looked at, at most. */
  readonly looks: number;
  /** An accuracy, as a fraction. */
  readonly bound: number;
  readonly decision: 'above' | 'below' | 'undecided';
  /** Asked at the last look. */
  readonly questions: number;
}
