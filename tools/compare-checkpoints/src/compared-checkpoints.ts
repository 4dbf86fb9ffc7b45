import type { CheckpointComparison, Curve, FlippedQuestion } from '@evalcurve/curves';
import type { ResultsProblem } from '@evalcurve/results-tree';

/** A question that flipped, with its text. */
export interface ListedQuestion extends FlippedQuestion {
  /** Null where the sample holds none. */
  readonly text: string | null;
}

/** Everything that is said of two checkpoints. */
export interface ComparedCheckpoints {
  readonly curve: Curve;
  readonly comparison: CheckpointComparison;
  readonly alpha: number;
  /** Null unless they were asked for. */
  readonly questions: readonly ListedQuestion[] | null;
  /** Files that were left out. */
  readonly problems: readonly ResultsProblem[];
}
