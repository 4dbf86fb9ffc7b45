import type { MeasuredTimes } from './measured-times.ts';

/** What {@link groupCheckpoints} goes by. */
export interface GroupCheckpointsOptions {
  /** How many are to be evaluated. */
  readonly count: number;
  /** What earlier ones took, null where nothing was measured. */
  readonly times: MeasuredTimes | null;
  /** How long a task may run, null where there is no limit. */
  readonly timeLimitMs: number | null;
  /** How many tasks one array may have. */
  readonly maxTasks: number;
  /** How many tasks may run at once; all of them where it is left out. */
  readonly atOnce?: number | undefined;
}

/** How many checkpoints a task evaluates, and why so many. */
export interface TaskGrouping {
  readonly checkpointsPerTask: number;
  /** Null where nothing was measured: one checkpoint is taken to last ten times as long as the start then. */
  readonly times: MeasuredTimes | null;
  /** How many are left for another array: this one cannot take them within half of the time limit. */
  readonly left: number;
  /** Whether more would be right by the other rules, and the time limit does not allow that. */
  readonly isCutByTimeLimit: boolean;
}

/** What Slurm, Node and the first look at the devices take before an engine starts; not in any record. */
export const TASK_START_MS = 5000;

/**
 * How many checkpoints a task evaluates so that its start takes at most a tenth of it and it takes at
 * most half of the time limit, where one checkpoint alone does, and that one array takes all. Of such
 * numbers the one with which the last task ends first, where only some tasks run at once.
 *
 * @example
 * const times = { count: 3, startUpMs: 15_000, checkpointMs: 60_000, longestMs: 70_000 };
 * groupCheckpoints({ count: 27, times, timeLimitMs: 3_600_000, maxTasks: 1001 }).checkpointsPerTask; // 3
 */
export function groupCheckpoints({
  count,
  times,
  timeLimitMs,
  maxTasks,
  atOnce = Infinity,
}: GroupCheckpointsOptions): TaskGrouping {
  if (times === null) {
    return { checkpointsPerTask: Math.ceil(count / maxTasks), left: 0, times, isCutByTimeLimit: false };
  }
  const startMs = times.startUpMs + TASK_START_MS;
  const wanted = Math.max(Math.ceil((9 * startMs) / times.checkpointMs), Math.ceil(count / maxTasks));
  const allowed = timeLimitMs === null ? Infinity : Math.floor((timeLimitMs / 2 - startMs) / times.longestMs);
  const most = Math.max(1, allowed);
  const left = Math.max(0, count - maxTasks * most);
  const least = Math.min(wanted, most, count);
  const endsAfterMs = (size: number): number =>
    Math.ceil(Math.ceil((count - left) / size) / atOnce) * (startMs + size * times.checkpointMs);
  let best = least;
  for (let size = least; size <= Math.min(most, count); size += 1) {
    if (endsAfterMs(size) < endsAfterMs(best)) best = size;
  }
  return { checkpointsPerTask: best, left, times, isCutByTimeLimit: allowed < Math.min(wanted, count) };
}
