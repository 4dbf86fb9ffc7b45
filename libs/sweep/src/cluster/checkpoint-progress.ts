import type { CheckpointPhase } from '@evalcurve/results-tree';
import type { SlurmJob } from '@evalcurve/slurm';

/** What became of one checkpoint that was to be evaluated. */
export type CheckpointProgress = { readonly id: string } & (
  | { readonly state: 'done' }
  | {
      readonly state: 'running';
      readonly sinceMs: number;
      readonly node: string | null;
      /** How far it is, null where that is not known. */
      readonly phase: CheckpointPhase | null;
    }
  /** Its task waits, or runs and is not yet there; `job` is null where the sweep is on one machine. */
  | {
      readonly state: 'waiting';
      readonly job: SlurmJob | null;
      /** How far it is fetched, null where it is not being fetched. */
      readonly phase: CheckpointPhase | null;
    }
  /** Its evaluation failed. */
  | { readonly state: 'failed'; readonly reason: string; readonly logFile: string }
  /** Its task, or the sweep, ended without it; `job` is null where Slurm knows it no more, and without Slurm. */
  | {
      readonly state: 'ended';
      readonly job: SlurmJob | null;
      /** What its program says in the log, null where it says nothing. */
      readonly complaint: string | null;
      readonly logFile: string | null;
    }
);
