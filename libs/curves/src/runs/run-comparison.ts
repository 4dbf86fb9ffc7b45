import type { CurvePoint } from '../curve.ts';
import type { PointComparison } from '../findings/compare-scores.ts';
import type { Finding } from '../findings/finding.ts';
import type { TrainingRun } from './training-run.ts';

/** How two runs differ at one place in training that both have a checkpoint at. */
export interface RunDifference extends PointComparison {
  readonly place: number | string;
  /** Of the first run. */
  readonly from: CurvePoint;
  /** Of the other. */
  readonly to: CurvePoint;
  /** Corrected for all places of all comparisons that were made together (Holm). */
  readonly adjustedPValue: number;
  readonly isSignificant: boolean;
}

/** What the places in common allow to be said about two runs. */
export interface RunComparisonFacts {
  /**
   * Whether one run is significantly higher from some common place to the last, at some but not the last, or
   * nowhere; `none` where they have nothing in common that can be tested.
   */
  readonly kind: 'lasting' | 'passing' | 'not-distinguishable' | 'none';
  /** Where the other run is significantly higher. */
  readonly higher: readonly RunDifference[];
  /** Where the first is. */
  readonly lower: readonly RunDifference[];
  /** The last ones that are significant in one direction without a gap; empty unless the kind is `lasting`. */
  readonly lasting: readonly RunDifference[];
  /** Smallest true difference at one place that would have shown in 4 of 5 such pairs of runs. */
  readonly detectable: number | null;
}

/** A run against the first one. */
export type RunComparison = Finding<
  'runs',
  RunComparisonFacts,
  {
    readonly reference: TrainingRun;
    readonly run: TrainingRun;
    /** In training order. */
    readonly differences: readonly RunDifference[];
    /** How many tests the p-values are corrected for. */
    readonly tests: number;
    readonly alpha: number;
  }
>;
