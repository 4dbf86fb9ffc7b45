import type { JsonObject } from './json-value.ts';
import type { TaskDocument } from './task-document.ts';

/** A question with its choices. */
export interface MultipleChoiceOptions {
  readonly document: JsonObject;
  readonly question: string;
  readonly choices: readonly string[];
  readonly gold: number;
}

/** A document whose choices all follow the same text, parted from it by a blank. */
export function multipleChoice({ document, question, choices, gold }: MultipleChoiceOptions): TaskDocument {
  return {
    document,
    contexts: choices.map(() => question),
    continuations: choices.map((choice) => ` ${choice}`),
    choices,
    gold,
    target: String(gold),
    example: `${question} ${choices[gold] ?? ''}`,
  };
}
