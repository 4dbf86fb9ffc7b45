/**
 * What was answered to some questions, as columns: a few bytes a question, so that all questions of all
 * checkpoints fit in memory. Row `i` of every column is the same question.
 */
export interface AnswerColumns {
  /** Ids within the task, ascending, each once. */
  readonly docIds: Int32Array;
  /** Index of the choice that was taken, −1 where there is none. */
  readonly chosen: Int8Array;
  /** Index of the right choice, −1 where there is none. */
  readonly target: Int8Array;
  /** How many choices each question was scored with. */
  readonly choiceCounts: Uint8Array;
  /** Most of them: the width of a row of the columns below. */
  readonly choices: number;
  /** Log-likelihood (nats) of each choice, question after question; NaN where a question has no such choice. */
  readonly logLikelihoods: Float64Array;
  /** How many characters each choice has, laid out likewise; NaN where that is not logged. */
  readonly characters: Float32Array;
  /** How many bytes each continuation has in UTF-8, with the blank before it. */
  readonly bytes: Float32Array;
}

/** The columns of a samples file, whatever metric is asked for. */
export interface ScoredColumns extends AnswerColumns {
  /** By metric, `acc` always among them: 1 right, 0 wrong, −1 where the sample does not tell. */
  readonly right: ReadonlyMap<string, Int8Array>;
}
