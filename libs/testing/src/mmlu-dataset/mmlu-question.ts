/** One question in the columns of the Hub's `cais/mmlu`. */
export interface MmluQuestion {
  readonly question: string;
  /** Without the `mmlu_` prefix: `anatomy`. */
  readonly subject: string;
  readonly choices: readonly [string, string, string, string];
  /** Index of the right choice: 0 for A to 3 for D. */
  readonly answer: number;
}

/** The splits of `cais/mmlu` that lm_eval reads; few-shot examples come from `dev`. */
export type MmluSplit = 'test' | 'validation' | 'dev';
