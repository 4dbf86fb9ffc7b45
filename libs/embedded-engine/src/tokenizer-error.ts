import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link TokenizerError}. */
export interface TokenizerErrorOptions {
  readonly file: string;
  /** What is wrong and what was expected. */
  readonly problem: string;
  readonly cause?: unknown;
}

/** A tokenizer is missing, not understood, or does not belong to the model. */
export class TokenizerError extends EvalcurveError {
  readonly file: string;
  readonly problem: string;

  constructor({ file, problem, cause }: TokenizerErrorOptions) {
    super(`${file}: ${problem}`, {
      hint: 'The engine needs the tokenizer.json and tokenizer_config.json that transformers saves (BPE)',
      cause,
    });
    this.file = file;
    this.problem = problem;
  }
}
