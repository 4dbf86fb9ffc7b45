import type { Recipe } from '@evalcurve/evaluation';

/** Asks each checkpoint more and more questions until its accuracy is known to be above or below a bound; pure data. */
export interface AdaptiveDepth {
  /** The accuracy that each is compared with, a fraction. */
  readonly bound: number;
  /** Of what is said of one checkpoint, with all its looks together. */
  readonly confidence: number;
  /** The `--limit` of each stage, each deeper than the one before; the last is that of the recipe. */
  readonly limits: readonly Recipe['limit'][];
}
