import type { Checkpoint } from '@evalcurve/checkpoints';
import type { AnswerColumns, ScoredColumns } from './answer-columns.ts';

/** What one checkpoint answered to the questions of one task. */
export interface TaskAnswers extends AnswerColumns {
  readonly task: string;
  /** 1 where the answer is right, 0 where it is wrong, −1 where the sample does not tell. */
  readonly right: Int8Array;
}

/** What one checkpoint answered. */
export interface CheckpointAnswers {
  readonly checkpoint: Checkpoint;
  /** The metric whose values say what is right. */
  readonly metric: string;
  readonly tasks: readonly TaskAnswers[];
}

/** What {@link taskAnswers} makes answers of. */
export interface TaskAnswersOptions {
  readonly task: string;
  readonly columns: ScoredColumns;
  /**
   * Metric whose value, 1 or 0, says that the answer is right.
   *
   * @default 'acc'
   */
  readonly metric?: string;
}

/** The answers of one task by one metric; nothing is known to be right where it was not logged. */
export function taskAnswers({ task, columns, metric = 'acc' }: TaskAnswersOptions): TaskAnswers {
  const right = columns.right.get(metric) ?? new Int8Array(columns.docIds.length).fill(-1);
  return { ...columns, task, right };
}
