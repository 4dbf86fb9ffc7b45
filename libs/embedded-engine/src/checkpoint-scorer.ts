import type { Loglikelihood, LoglikelihoodRequest } from './loglikelihood.ts';

/** How far {@link CheckpointScorer.score} is: requests that are tokenized, then scored. */
export interface ScoringProgress {
  readonly phase: 'tokenizing' | 'scoring';
  readonly done: number;
  readonly total: number;
}

/** Beside what is to be scored. */
export interface ScoreOptions {
  /** Ends the work within a second: the promise rejects with the signal's reason, the checkpoint is closed. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ScoringProgress) => void;
  /** Told one line for what a reader of the numbers should know: prompts that were cut. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

/** Facts of an opened checkpoint, under the names that lm_eval's results files use where they have one. */
export interface CheckpointDescription {
  /** Of `config.json`: `LlamaForCausalLM`. */
  readonly architecture: string;
  /** Weights that are counted once where they are shared. */
  readonly parameters: number;
  /** How the weights are stored; computing is in float32 always. */
  readonly storedDtype: 'float32' | 'float16' | 'bfloat16';
  /** Tokens that the model can read at once. */
  readonly maxLength: number;
  readonly vocabularySize: number;
  /** Null where the tokenizer has none. */
  readonly endOfTextTokenId: number | null;
  readonly endOfTextToken: string | null;
  readonly beginningToken: string | null;
  readonly beginningTokenId: number | null;
  readonly padToken: string | null;
  readonly padTokenId: number | null;
  /** Of the packages that computed: `onnxruntime-node`, `@huggingface/tokenizers`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A checkpoint whose weights are in memory. */
export interface CheckpointScorer {
  readonly description: CheckpointDescription;
  /**
   * Scores requests; the results are in their order. The same request has the same result, to the last bit,
   * whatever is scored beside it and however the work is batched.
   *
   * @throws ScoringError where the model's numbers are not finite or the runtime failed
   */
  readonly score: (
    requests: readonly LoglikelihoodRequest[],
    options: ScoreOptions,
  ) => Promise<readonly Loglikelihood[]>;
  /** Gives the memory back; may be called twice. */
  readonly close: () => Promise<void>;
}
