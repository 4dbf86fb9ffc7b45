import type { Checkpoint } from '@evalcurve/checkpoints';
import type { MmluCategory, MmluCategoryScheme, MmluSubject } from '@evalcurve/mmlu';
import type { CurveNote } from './curve-note.ts';

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
  /** Questions answered right, null where the score is no share of a known number of questions. */
  readonly correct: number | null;
  readonly stderr: number | null;
  /** Where the score itself decided how many questions were asked, it holds for all looks that were planned. */
  readonly interval: Interval | null;
  /** How often the score was to be looked at before no more questions were asked; left out where that is once. */
  readonly looks?: number;
}

/** The scores of one checkpoint. */
export interface PointScores {
  readonly score: Score;
  /** Only for MMLU, only those that were evaluated; a category is averaged as the total is. */
  readonly categories: Readonly<Partial<Record<MmluCategory, Score>>>;
  readonly subjects: Readonly<Partial<Record<MmluSubject, Score>>>;
  /** How many subjects the total is over; null for other tasks, and where only a group row is known. */
  readonly subjectsEvaluated: number | null;
}

/** One checkpoint's place on the curve. */
export interface CurvePoint extends PointScores {
  readonly checkpoint: Checkpoint;
}

/** A checkpoint that has results but no score for the curve's task and metric. */
export interface UnscoredCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The task is not in its results, or what stands there is no number. */
  readonly reason: 'not-evaluated' | 'not-a-number';
}

/** One metric of one task over the checkpoints of one run, in training order. */
export interface Curve {
  readonly model: string | null;
  readonly task: string;
  /** `acc`, with the filter behind a comma where it is not `none`: `exact_match,strict-match`. */
  readonly metric: string;
  /** How the total was averaged: over questions or over subjects. */
  readonly average: 'micro' | 'macro';
  /** Score of guessing, null where unknown. */
  readonly chance: number | null;
  /** Whose categories the subjects are sorted into. */
  readonly scheme: MmluCategoryScheme;
  readonly numFewshot: number | null;
  /** Questions a task that were asked at most, null where all were; the smallest where they differ. */
  readonly limit: number | null;
  readonly points: readonly CurvePoint[];
  readonly unscored: readonly UnscoredCheckpoint[];
  /** What must be known before the scores are compared with others or with each other. */
  readonly notes: readonly CurveNote[];
}
