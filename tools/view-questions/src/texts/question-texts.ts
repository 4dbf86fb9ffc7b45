import type { Language } from '@evalcurve/locale';
import type { QuestionFilter } from '../filter/question-filter.ts';
import { QUESTION_TEXTS_EN } from './question-texts-en.ts';
import { QUESTION_TEXTS_ZH } from './question-texts-zh.ts';

/** What `view-questions` says around the questions; these stay as they are. */
export interface QuestionTexts {
  readonly severalFolders: (task: string, folders: string) => string;
  readonly noSamples: (task: string, folder: string) => string;
  /** `5 of 135 questions`. */
  readonly shownOf: (shown: string, all: string) => string;
  /** What {@link shownOf} counts, where it is not all questions: `wrong at iter_0054000`. */
  readonly filter: (filter: QuestionFilter) => string;
  readonly hardest: string;
  readonly noMatch: string;
  readonly subjects: (count: number) => string;
  readonly samplesIn: (checkpoints: number, folder: string) => string;
  readonly datasetOn: (split: string, endpoint: string) => string;
  readonly questionsOf: (split: string, preset: string) => string;
  readonly noText: string;
  /** `right at 7 of 27 checkpoints (26%)`. */
  readonly rightAt: (facts: RightAtFacts) => string;
  /** Separates the first from the last checkpoint of a row that answered the same. */
  readonly to: string;
  readonly next: string;
  readonly table: Readonly<
    Record<'subject' | 'task' | 'questions' | 'samples' | 'length' | 'checkpoint' | 'score', string>
  >;
  readonly rightLetters: string;
  readonly chosenLetters: string;
  /** `At iter_0054000, 73.0% of the answers are D; D is right in 26.1%.` */
  readonly letterBias: (facts: LetterBiasFacts) => string;
  readonly checkpoints: (count: number) => string;
  readonly otherTasks: string;
  readonly categories: Readonly<Record<'stem' | 'humanities' | 'social_sciences' | 'other', string>>;
}

/** What {@link QuestionTexts.rightAt} says. */
export interface RightAtFacts {
  readonly right: string;
  readonly all: string;
  readonly share: string;
}

/** What {@link QuestionTexts.letterBias} says. */
export interface LetterBiasFacts {
  readonly checkpoint: string;
  readonly letter: string;
  readonly chosen: string;
  readonly right: string;
}

/** What `view-questions` says around the questions, by language. */
export const QUESTION_TEXTS: Readonly<Record<Language, QuestionTexts>> = {
  en: QUESTION_TEXTS_EN,
  zh: QUESTION_TEXTS_ZH,
};
