import type { Checkpoint } from '@evalcurve/checkpoints';
import type { RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';

/** One samples file of one task. */
export interface SamplesFile {
  readonly task: string;
  readonly path: string;
}

/** One results file of a checkpoint. */
export interface TreeRun {
  readonly path: string;
  readonly evaluation: Evaluation;
  readonly record: RunRecord | null;
}

/** One checkpoint's results, merged over the files that hold them. */
export interface TreeEntry {
  readonly checkpoint: Checkpoint;
  readonly evaluation: Evaluation;
  /** The results files that {@link TreeEntry.evaluation} was merged from, newest last. */
  readonly files: readonly string[];
  /** What each of these files says for itself, in the same order. */
  readonly runs: readonly TreeRun[];
  readonly samples: readonly SamplesFile[];
  /** Our `run.json`, null where somebody else wrote the results. */
  readonly record: RunRecord | null;
}

/** A file that was left out. */
export interface ResultsProblem {
  readonly path: string;
  /** Why, in one line that names the file relative to the tree. */
  readonly message: string;
  /** Whether nothing was wrong with it, but another run of the checkpoint counts. */
  readonly isSuperseded?: boolean;
}

/** A checkpoint that is being evaluated. */
export interface RunningCheckpoint {
  readonly id: string;
  readonly sinceMs: number;
  /** On what: `cuda:1`; null where the engine does not tell. */
  readonly device: string | null;
}

/** What a sweep over this tree is doing, from what it leaves on disk. */
export interface SweepStatus {
  /** Ids of all checkpoints that the sweep was asked for, in order. */
  readonly planned: readonly string[];
  /** The checkpoints being evaluated, one a device; none where no sweep is alive. */
  readonly running: readonly RunningCheckpoint[];
  readonly failed: readonly { readonly id: string; readonly reason: string; readonly logFile: string }[];
}

/** Everything that a folder of results tells. */
export interface ResultsTree {
  readonly directory: string;
  readonly modelName: string | null;
  /** In training order. */
  readonly entries: readonly TreeEntry[];
  readonly problems: readonly ResultsProblem[];
  /** Null where no sweep of ours ever ran here. */
  readonly sweep: SweepStatus | null;
}
