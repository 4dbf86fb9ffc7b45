import type { Checkpoint } from '@evalcurve/checkpoints';
import type { MmluCategory, MmluSubject } from '@evalcurve/mmlu';

/** A 95 % confidence interval, in the unit of the score. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A score with how sure it is; fractions, not per cent. */
export interface Score {
  readonly value: number;
  /** Questions behind it, null where the file does not tell. */
  readonly n: number | null;
  readonly stderr: number | null;
  readonly interval: Interval | null;
}

/** One checkpoint's place on the curve. */
export interface CurvePoint {
  readonly checkpoint: Checkpoint;
  readonly score: Score;
  /** Only for MMLU, only those that were evaluated. */
  readonly categories: Readonly<Partial<Record<MmluCategory, Score>>>;
  readonly subjects: Readonly<Partial<Record<MmluSubject, Score>>>;
}

/** One metric of one task over the checkpoints of one run, in training order. */
export interface Curve {
  readonly model: string | null;
  readonly task: string;
  readonly metric: string;
  /** How the total was averaged: over questions or over subjects. */
  readonly average: 'micro' | 'macro';
  /** Score of guessing, null where unknown. */
  readonly chance: number | null;
  readonly numFewshot: number | null;
  readonly limit: number | null;
  readonly points: readonly CurvePoint[];
}
