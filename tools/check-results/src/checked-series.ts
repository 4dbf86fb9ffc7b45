import type { EvalcurveError } from '@evalcurve/errors';
import type { Finding } from '@evalcurve/forensics';
import type { RunGroup } from '@evalcurve/results-tree';

/** One training run, or one recipe of it, and what is wrong with it. */
export interface CheckedSeries {
  /** The folder as a person would name it here. */
  readonly folder: string;
  readonly group: RunGroup;
  /** Ids in training order. */
  readonly checkpoints: readonly string[];
  /** Samples files that were read, and samples in them. */
  readonly samplesFiles: number;
  readonly samples: number;
  /** Results files that do not count because another run of their checkpoint does. */
  readonly setAside: number;
  readonly findings: readonly Finding[];
}

/** What was checked, and what could not be read. */
export interface CheckedResults {
  readonly series: readonly CheckedSeries[];
  readonly unreadable: readonly { readonly folder: string; readonly error: EvalcurveError }[];
}
