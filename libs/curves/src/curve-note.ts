import type { LocalizedText } from './localized-text.ts';

/** A restriction of a curve, as a sentence with the facts behind it. */
export type CurveNote = (CurveNoteFacts | OfRunNote) & { readonly sentence: LocalizedText };

/** What whoever evaluated wants to be said wherever the scores are shown. */
export interface OfRunNote {
  readonly kind: 'of-run';
}

/** The facts of a {@link CurveNote}. */
export type CurveNoteFacts =
  | AdaptiveDepthNote
  | LimitedNote
  | UnevenQuestionsNote
  | PartialSubjectsNote
  | OtherPromptNote
  | UnscoredNote;

/** Each checkpoint was asked more and more questions until its score was known to be above or below a bound. */
export interface AdaptiveDepthNote {
  readonly kind: 'adaptive-depth';
  /** An accuracy, as a fraction. */
  readonly bound: number;
  /** How many checkpoints ended in which way. */
  readonly above: number;
  readonly below: number;
  readonly undecided: number;
  /** Questions of the checkpoint that was asked the fewest, and of the one that was asked the most. */
  readonly fewest: number;
  readonly most: number;
}

/** Not all questions were asked. */
export interface LimitedNote {
  readonly kind: 'limited';
  /** Questions a task, or a share of them where it is below 1. */
  readonly limit: number;
  /** Whether every subject has as many questions, so that micro and macro average are the same. */
  readonly isMicroMacro: boolean;
}

/** The checkpoints were asked different numbers of questions. */
export interface UnevenQuestionsNote {
  readonly kind: 'uneven-questions';
  readonly fewest: number;
  readonly most: number;
}

/** MMLU over fewer subjects than it has, everywhere or at some checkpoints. */
export interface PartialSubjectsNote {
  readonly kind: 'partial-subjects';
  readonly fewest: number;
  readonly most: number;
  readonly of: number;
}

/** MMLU as lm_eval asked it before 0.4.0. */
export interface OtherPromptNote {
  readonly kind: 'other-prompt';
}

/** Checkpoints that have results but no score. */
export interface UnscoredNote {
  readonly kind: 'unscored';
  readonly checkpoints: readonly string[];
}
