import { requireBetween } from './require-between.ts';
import { requireLooks } from './require-looks.ts';

/** What {@link confidenceAcrossLooks} divides. */
export interface ConfidenceAcrossLooksOptions {
  /** Of the intervals of all looks together. */
  readonly confidence: number;
  /** Whole, 1 or more: how many were planned before the first, however many there are in the end. */
  readonly looks: number;
}

/**
 * The confidence that the interval of each look at a growing sample needs, so that all of them hold the true value with the one
 * that is asked for, whenever the looking stops: repeated confidence intervals, with equal shares as in `pValueAcrossLooks`.
 *
 * C. Jennison and B. W. Turnbull, "Interim analyses: the repeated confidence interval approach", JRSS B 51 (1989).
 *
 * @throws RangeError where the confidence is not between 0 and 1, or this is no number of looks
 * @example
 * confidenceAcrossLooks({ confidence: 0.95, looks: 4 }); // 0.9875
 */
export function confidenceAcrossLooks({ confidence, looks }: ConfidenceAcrossLooksOptions): number {
  requireBetween({ name: 'confidence', value: confidence, low: 0, high: 1 });
  requireLooks(looks);
  return looks === 1 ? confidence : 1 - (1 - confidence) / looks;
}
