import type { Checkpoint } from '@evalcurve/checkpoints';
import type { RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import type { ListedFile } from './list-files.ts';

/** One results file that was read, before the runs of one checkpoint are merged. */
export interface ResultsRun {
  readonly file: ListedFile;
  readonly evaluation: Evaluation;
  readonly checkpoint: Checkpoint;
  readonly record: RunRecord | null;
  /** Milliseconds since 1970; of two runs of one checkpoint the later counts. */
  readonly writtenMs: number;
  /** The model without its checkpoint, null where the file names none. */
  readonly modelName: string | null;
  /** The path without checkpoint and time: equal for runs that belong to one curve. */
  readonly series: string;
}
