import type { Language } from '@evalcurve/locale';
import type { LocalizedText } from '../localized-text.ts';

/** A statement about a curve with the numbers behind it. */
export interface Finding<Kind extends string, Value, Evidence> {
  readonly kind: Kind;
  /** What was found. */
  readonly value: Value;
  /** What it was found from: tests, corrections, counts. */
  readonly evidence: Evidence;
  readonly sentence: LocalizedText;
}

/** A {@link Finding} that is not in words yet. */
export type FindingFacts<F extends Finding<string, unknown, unknown>> = Omit<F, 'sentence'>;

/** Puts a finding into words, in every language. */
export function withSentence<F extends Finding<string, unknown, unknown>>(
  facts: FindingFacts<F>,
  words: (facts: FindingFacts<F>, language: Language) => string,
): FindingFacts<F> & Pick<F, 'sentence'> {
  return { ...facts, sentence: { en: words(facts, 'en'), zh: words(facts, 'zh') } };
}
