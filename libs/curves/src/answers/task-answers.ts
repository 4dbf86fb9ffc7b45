import type { Checkpoint } from '@evalcurve/checkpoints';

/**
 * What one checkpoint answered to the questions of one task, as columns: a few bytes a question, so that all
 * questions of all checkpoints fit in memory. Row `i` of every column is the same question.
 */
export interface TaskAnswers {
  readonly task: string;
  /** Ids within the task, ascending, each once. */
  readonly docIds: Int32Array;
  /** 1 where the answer is right, 0 where it is wrong, −1 where the sample does not tell. */
  readonly right: Int8Array;
  /** Index of the choice that was taken, −1 where there is none. */
  readonly chosen: Int8Array;
  /** Index of the right choice, −1 where there is none. */
  readonly target: Int8Array;
  /** How many choices each question was scored with. */
  readonly choiceCounts: Uint8Array;
  /** Most of them: the width of a row of {@link TaskAnswers.logLikelihoods}. */
  readonly choices: number;
  /** Log-likelihood (nats) of each choice, question after question; NaN where a question has no such choice. */
  readonly logLikelihoods: Float64Array;
  /** How many characters the text of each choice has, laid out likewise; null where the texts are not known. */
  readonly lengths: Float64Array | null;
  /** How many bytes it has in UTF-8. */
  readonly bytes: Float64Array | null;
}

/** What one checkpoint answered. */
export interface CheckpointAnswers {
  readonly checkpoint: Checkpoint;
  /** The metric whose values say what is right. */
  readonly metric: string;
  readonly tasks: readonly TaskAnswers[];
}
