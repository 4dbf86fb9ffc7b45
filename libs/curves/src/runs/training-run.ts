import type { TrainingMeasure } from '@evalcurve/checkpoints';
import type { Curve } from '../curve.ts';

/** One training run among several that are looked at together. */
export interface TrainingRun {
  /** What it is called wherever it is shown. */
  readonly label: string;
  readonly curve: Curve;
  /** What its training is measured by, of one kind for all runs; null where only checkpoints' names compare. */
  readonly measure: TrainingMeasure | null;
}
