import type { TrainingMeasure } from '@evalcurve/checkpoints';
import type { CheckpointAnswers, CheckpointStatus, Curve, CurvePoint } from '@evalcurve/curves';
import type { Finding } from '@evalcurve/forensics';
import type { Language } from '@evalcurve/locale';
import type { ResultsTree } from '@evalcurve/results-tree';

/** A results tree as it is shown: what was read, and the curve through it. */
export interface ResultsView {
  readonly tree: ResultsTree;
  /** Without points where nothing is done yet. */
  readonly curve: Curve;
  /** The points of the curve that are asked for, all unless some were named. */
  readonly points: readonly CurvePoint[];
  /** The checkpoints of a sweep that have no results. */
  readonly statuses: readonly CheckpointStatus[];
  /** What is wrong with the evaluations, as far as the results and a few samples tell. */
  readonly findings: readonly Finding[];
  /** Greatest corrected p-value that counts as above guessing. */
  readonly alpha: number;
  /** What training is shown by; null for all that is known. */
  readonly measure: TrainingMeasure | null;
  /** What the checkpoints answered, of those that logged it; empty where it is not looked at. */
  readonly answers: readonly CheckpointAnswers[];
  /** Parts that are listed instead of checkpoints. */
  readonly by: 'category' | 'subject' | null;
  /** The folder as a person would name it here. */
  readonly folder: string;
  readonly language: Language;
}
