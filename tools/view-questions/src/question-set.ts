import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Language } from '@evalcurve/locale';
import type { MmluSubject } from '@evalcurve/mmlu';

/** One question as a person reads it. */
export interface Question {
  /** Its number in the dataset, from 0. */
  readonly docId: number;
  /** Null where the logged sample holds no text that is known to be one. */
  readonly text: string | null;
  /** Empty where the question is open. */
  readonly choices: readonly string[];
  /** Index of the right choice, null where there is none or it is not known. */
  readonly answer: number | null;
}

/** What one checkpoint made of one question. */
export interface Answer {
  /** Index of the choice, null where there was none to take. */
  readonly chosen: number | null;
  /** Null where the sample does not tell. */
  readonly isRight: boolean | null;
}

/** What one checkpoint made of the questions. */
export interface CheckpointAnswers {
  readonly checkpoint: Checkpoint;
  /** By {@link Question.docId}. */
  readonly answers: ReadonlyMap<number, Answer>;
}

/** The questions of one task, and what was answered. */
export interface QuestionSet {
  /** `mmlu_anatomy`, as in the samples, or as lm_eval would call it. */
  readonly task: string;
  /** Null where the task asks no subject of MMLU. */
  readonly subject: MmluSubject | null;
  /** In the dataset's order. */
  readonly questions: readonly Question[];
  /** In training order; empty where the questions come from the dataset. */
  readonly checkpoints: readonly CheckpointAnswers[];
}

/** Where questions come from. */
export type QuestionSource =
  | { readonly kind: 'samples'; readonly directory: string }
  | { readonly kind: 'dataset'; readonly endpoint: string; readonly split: string }
  | { readonly kind: 'preset'; readonly preset: string; readonly split: string };

/** Everything that was asked for. */
export interface QuestionsView {
  readonly source: QuestionSource;
  /** What is to be said of the questions, null where nothing is. */
  readonly note: Readonly<Record<Language, string>> | null;
  readonly sets: readonly QuestionSet[];
  /** Files that could not be read, and why, in one line. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
