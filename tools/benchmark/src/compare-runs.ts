import type { BenchmarkRow, Unit } from './benchmark-row.ts';
import type { InTurn } from './run-in-turn.ts';
import { spreadOf } from './spread-of.ts';

/** What {@link compareRuns} makes of the values. */
export interface CompareRunsOptions {
  readonly what: string;
  readonly unit: Unit;
  readonly target: BenchmarkRow['target'];
}

/**
 * The row of two sides that ran in turn: each run of ours is divided by the run of theirs that came next.
 *
 * @throws RangeError where the sides are empty or not equally long
 *
 * @example
 * compareRuns({ ours: [1, 2], theirs: [2, 2] }, { what: 'x', unit: 'seconds', target: { of: 'ratio', most: 1 } }).ratio;
 * // { median: 0.75, min: 0.5, max: 1 }
 */
export function compareRuns(runs: InTurn<number>, options: CompareRunsOptions): BenchmarkRow {
  const { ours, theirs } = runs;
  if (ours.length !== theirs.length) {
    throw new RangeError(`${ours.length} runs of ours against ${theirs.length} of theirs`);
  }
  const ratios = ours.map((value, index) => value / (theirs[index] ?? Number.NaN));
  return { ...options, ours: spreadOf(ours), theirs: spreadOf(theirs), ratio: spreadOf(ratios) };
}
