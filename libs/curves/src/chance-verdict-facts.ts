import type { ConstantAnswer } from './constant-answer.ts';
import type { CurvePoint } from './curve.ts';

/** The facts of a verdict on a curve and guessing. */
export type ChanceVerdictFacts = AboveChance | NotLasting | NotDistinguishable | ChanceUnknown;

/** What every comparison with guessing tells. */
export interface ChanceComparison {
  /** Score of guessing. */
  readonly chance: number;
  /** How many checkpoints were compared, which the p-values are corrected for. */
  readonly looks: number;
  /** The highest score, the earliest of equals. */
  readonly highest: CurvePoint;
  /** One-sided p-value of the highest score, adjusted for all looks (Holm). */
  readonly adjustedPValue: number;
}

/** Significantly above guessing from some checkpoint to the last. */
export interface AboveChance extends ChanceComparison {
  readonly kind: 'above-chance';
  /** The first checkpoint from which on all are above guessing. */
  readonly from: CurvePoint;
  /** How many checkpoints that are, the first included. */
  readonly lasting: number;
  /** Null where the highest score is clearly above what one letter gives, or that is unknown. */
  readonly constantAnswer: ConstantAnswer | null;
}

/** Significantly above guessing at some checkpoints, but not at the last. */
export interface NotLasting extends ChanceComparison {
  readonly kind: 'not-lasting';
  /** The checkpoints that are above, in training order. */
  readonly above: readonly CurvePoint[];
  readonly constantAnswer: ConstantAnswer | null;
}

/** Significantly above guessing nowhere. */
export interface NotDistinguishable extends ChanceComparison {
  readonly kind: 'not-distinguishable';
  /** Questions behind the highest score, null where unknown. */
  readonly n: number | null;
  /**
   * Smallest true score above guessing that one checkpoint would have shown with a power of 80 %, after
   * the same correction; null where so few questions cannot show any.
   */
  readonly detectable: number | null;
  /** Checkpoints that are significantly below guessing, adjusted likewise. */
  readonly below: readonly CurvePoint[];
}

/** Nothing to compare. */
export interface ChanceUnknown {
  readonly kind: 'unknown';
  readonly reason: 'no-points' | 'no-chance-level' | 'no-spread';
  readonly task: string;
  readonly metric: string;
}
