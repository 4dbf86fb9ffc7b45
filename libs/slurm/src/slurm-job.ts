/** One job, or one or several tasks of an array of jobs, as `squeue` tells it. */
export interface SlurmJob {
  readonly jobId: number;
  /** Id of the array that it belongs to, null where it is of none. */
  readonly arrayJobId: number | null;
  /** Indices within the array: one, or all that still wait together; none where it is of no array. */
  readonly tasks: readonly number[];
  readonly name: string;
  readonly comment: string;
  /** `RUNNING`, `PENDING`, `TIMEOUT`, … ; newer Slurm tells flags besides: `RUNNING`, `COMPLETING`. */
  readonly states: readonly [string, ...string[]];
  /** Slurm's word for why it waits or failed: `Resources`, `NonZeroExitCode`; null where there is none. */
  readonly reason: string | null;
  /** Where it runs or ran, null while it waits. */
  readonly nodes: string | null;
  /** Milliseconds since 1970, null before it started. */
  readonly startedAtMs: number | null;
  readonly submittedAtMs: number;
  /** When its program was over: its node may not be done with it, `COMPLETING`. Null before, and where that is not told. */
  readonly endedAtMs: number | null;
  /** What its script ended with, 0 before its end; null where a signal ended it. */
  readonly exitCode: number | null;
  /** How often it was started again. */
  readonly restarts: number;
}
