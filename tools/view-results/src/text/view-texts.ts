import type { Language } from '@evalcurve/locale';
import type { MmluCategory } from '@evalcurve/mmlu';
import { chineseView } from './view-texts-zh.ts';
import { englishView } from './view-texts-en.ts';

/** Names and numbers of a gain that are put into words. */
export interface GainWords {
  readonly from: string;
  readonly to: string;
}

/** Where a score lies against that of guessing. */
export type ChancePlace = 'below' | 'at' | 'above';

/** Everything that the view says, in one language. */
export interface ViewTexts {
  readonly headers: Readonly<Record<MmluCategory | 'step' | 'interval' | 'subject' | 'questions', string>>;
  readonly macro: string;
  readonly checkpoints: (count: number) => string;
  readonly step: (step: string) => string;
  readonly steps: (first: string, last: string) => string;
  readonly done: (done: string, all: string) => string;
  readonly running: (id: string, time: string) => string;
  readonly runningSeveral: (checkpoints: readonly string[]) => string;
  readonly nothingYet: string;
  readonly highest: (tied: number) => string;
  /** What the mark at a score says. */
  readonly above: string;
  readonly parts: Readonly<Record<'category' | 'subject', string>>;
  readonly last: string;
  readonly aboveFrom: string;
  /** Where there are no such parts. */
  readonly noParts: string;
  readonly subjectsAt: (id: string) => string;
  readonly best: string;
  readonly worst: string;
  readonly gain: (words: GainWords) => string;
  readonly places: (from: ChancePlace, to: ChancePlace) => string;
  readonly next: string;
}

/** The texts of the view. */
export const VIEW_TEXTS: Readonly<Record<Language, ViewTexts>> = { en: englishView, zh: chineseView };
