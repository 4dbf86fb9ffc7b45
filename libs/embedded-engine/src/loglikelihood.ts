/** A text to score after another: lm_eval's `loglikelihood` request. */
export interface LoglikelihoodRequest {
  readonly context: string;
  readonly continuation: string;
}

/** What a model says to a {@link LoglikelihoodRequest}. */
export interface Loglikelihood {
  /** Sum of the natural logarithms of the probabilities of the continuation's tokens. */
  readonly logLikelihood: number;
  /** Whether each token of the continuation is the likeliest of all at its place. */
  readonly isGreedy: boolean;
}
