import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Evaluation } from '@evalcurve/results';
import type { SamplesDigest } from './samples-digest.ts';

/** One results file. */
export interface RunEvidence {
  /** Path from the folder of results, with `/` between its parts. */
  readonly file: string;
  readonly evaluation: Evaluation;
  /** The size that was really used, where a record tells more than the file's `auto`. */
  readonly batchSize: number | 'auto' | null;
}

/** Everything that is known of one checkpoint. */
export interface CheckpointEvidence {
  readonly checkpoint: Checkpoint;
  /** Its results files merged. */
  readonly evaluation: Evaluation;
  /** The files that {@link CheckpointEvidence.evaluation} was merged from, newest last. */
  readonly runs: readonly RunEvidence[];
  /** Whether the record says that other questions were asked than the tasks' names tell. */
  readonly hasOwnQuestions: boolean;
  /** One of each samples file that was read; empty where none was. */
  readonly samples: readonly SamplesDigest[];
}

/** A file that could not be used. */
export interface FileProblem {
  readonly file: string;
  /** What is wrong with it, in one line. */
  readonly message: string;
}

/** Everything that is known of the checkpoints of one training run. */
export interface SeriesEvidence {
  /** In training order. */
  readonly checkpoints: readonly CheckpointEvidence[];
  readonly problems: readonly FileProblem[];
  /** Ids of checkpoints that are still to be evaluated: they are no gaps. */
  readonly pending: readonly string[];
}
