import { cutText, showControlCharacters } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { ListedQuestion } from '../compared-checkpoints.ts';
import { COMPARISON_TEXTS } from '../texts/comparison-texts.ts';

/** How {@link flippedList} writes. */
export interface FlippedListOptions {
  readonly width: number;
  readonly language: Language;
}

/**
 * The questions that flipped, a line each: task, id, the letters that A and B chose, and as much of the text
 * as fits.
 */
export function flippedList(
  questions: readonly ListedQuestion[],
  { width, language }: FlippedListOptions,
): string {
  const texts = COMPARISON_TEXTS[language];
  if (questions.length === 0) return `  ${texts.noFlip}`;
  return (['gained', 'lost'] as const)
    .map((change) => questions.filter((question) => question.change === change))
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const lines = group.map((question) => cutText({ text: lineOf(question, language), width }));
      return [[`  ${texts.changes[first.change](group.length)}`, ...lines].join('\n')];
    })
    .join('\n\n');
}

function lineOf({ task, docId, chosenFrom, chosenTo, text }: ListedQuestion, language: Language): string {
  const letters = `${letterOf(chosenFrom)}→${letterOf(chosenTo)}`;
  const question = text === null ? COMPARISON_TEXTS[language].noText : text.trim().replaceAll(/\s+/gu, ' ');
  return showControlCharacters(`    ${task} #${docId}  ${letters}  ${question}`);
}

function letterOf(choice: number | null): string {
  return choice === null ? '?' : String.fromCharCode('A'.charCodeAt(0) + choice);
}
