import type { RunRecord } from '@evalcurve/evaluation';
import { ONCE_PHASES } from '../once-phases.ts';

/** What earlier checkpoints took, in milliseconds, without fetching. */
export interface MeasuredTimes {
  /** How many were measured. */
  readonly count: number;
  /** What a process does once for all its checkpoints: it starts, writes prompts, tokenizes. */
  readonly startUpMs: number;
  /** What it does for each: loads the weights, scores, saves. */
  readonly checkpointMs: number;
  /** The longest of these. */
  readonly longestMs: number;
}

/**
 * Reads from `run.json` what checkpoints took. The largest start counts, for all but the first of a
 * process go on with what it has done; of the rest the (lower) median of the last five, which may
 * have run on other machines than those before.
 *
 * @returns null where nothing was measured
 */
export function measuredTimes(records: readonly RunRecord[]): MeasuredTimes | null {
  const measured = records
    .map(({ finishedAt, phaseDurationsMs }) => ({ finishedAt, ...splitPhases(phaseDurationsMs) }))
    .filter(({ restMs }) => restMs > 0)
    .sort((a, b) => a.finishedAt.localeCompare(b.finishedAt));
  const lastMs = measured
    .slice(-REMEMBERED)
    .map(({ restMs }) => restMs)
    .sort((a, b) => a - b);
  const checkpointMs = lastMs[Math.floor((lastMs.length - 1) / 2)];
  const longestMs = lastMs.at(-1);
  if (checkpointMs === undefined || longestMs === undefined) return null;
  const startUpMs = Math.max(...measured.map((one) => one.startUpMs));
  return { count: measured.length, startUpMs, checkpointMs, longestMs };
}

const REMEMBERED = 5;

const ONCE: ReadonlySet<string> = new Set(ONCE_PHASES);

function splitPhases(durations: RunRecord['phaseDurationsMs']): {
  readonly startUpMs: number;
  readonly restMs: number;
} {
  const phases = Object.entries(durations).filter(([phase]) => phase !== 'fetching');
  const sumOf = (isOnce: boolean): number =>
    phases.filter(([phase]) => ONCE.has(phase) === isOnce).reduce((sum, [, ms]) => sum + ms, 0);
  return { startUpMs: sumOf(true), restMs: sumOf(false) };
}
