import type { Spread } from './spread-of.ts';

/** What a value is counted in. */
export type Unit = 'seconds' | 'bytes' | 'share';

/** The most that is wanted: of our value over theirs, or of our value alone. */
export interface Target {
  readonly of: 'ratio' | 'ours';
  readonly most: number;
}

/** One line of the table. */
export interface BenchmarkRow {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Spread;
  /** Null where there is nothing to compare with. */
  readonly theirs: Spread | null;
  /** Ours over theirs, pair by pair. */
  readonly ratio: Spread | null;
  /** Null where nothing is wanted, only told. */
  readonly target: Target | null;
}
