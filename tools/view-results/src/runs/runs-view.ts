import type { RunComparison } from '@evalcurve/curves';
import type { Finding } from '@evalcurve/forensics';
import type { Language } from '@evalcurve/locale';
import type { ResultsProblem, TrainingRunTree } from '@evalcurve/results-tree';

/** One run of several as it is shown. */
export interface ViewedRun extends TrainingRunTree {
  /** `A`, `B` …, by which the table calls it. */
  readonly letter: string;
  /** What is wrong with its evaluations, as far as the results and a few samples tell. */
  readonly findings: readonly Finding[];
}

/** Several runs as they are shown. */
export interface RunsView {
  readonly runs: readonly ViewedRun[];
  /** Of each run but the first with the first. */
  readonly comparisons: readonly RunComparison[];
  /** Files that could not be read, or do not count. */
  readonly problems: readonly ResultsProblem[];
  /** Greatest corrected p-value that counts. */
  readonly alpha: number;
  readonly language: Language;
}
