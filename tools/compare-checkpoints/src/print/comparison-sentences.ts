import { formatPoints, type Language } from '@evalcurve/locale';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';
import { COMPARISON_TEXTS } from '../texts/comparison-texts.ts';
import { partsOf } from './parts-of.ts';

/** What can be said of the whole: the difference with its test, and the flips. */
export function comparisonSentences({ comparison }: ComparedCheckpoints, language: Language): string[] {
  const texts = COMPARISON_TEXTS[language];
  const { from, to, gain, flips } = comparison;
  const points = formatPoints(to.score.value - from.score.value, { language });
  const difference = gain?.sentence[language] ?? texts.unknown(points);
  if (flips === null) return [difference, texts.noAnswers];
  // Where some answers are missing the sentence must say of how many questions it speaks.
  const isPaired = gain?.evidence.test === 'paired';
  return [difference, isPaired ? texts.flips(flips.value) : flips.sentence[language]];
}

/** What {@link markSentence} speaks of. */
export interface MarkSentenceOptions {
  readonly by: 'category' | 'subject';
  readonly language: Language;
}

/** How many parts differ; null where there is none that was tested. */
export function markSentence(
  { comparison, alpha }: ComparedCheckpoints,
  { by, language }: MarkSentenceOptions,
): string | null {
  const parts = partsOf(comparison, by);
  const tested = parts.flatMap(({ adjustedPValue }) => (adjustedPValue === null ? [] : [adjustedPValue]));
  if (tested.length === 0) return null;
  const significant = tested.filter((pValue) => pValue <= alpha).length;
  const texts = COMPARISON_TEXTS[language];
  const marks = texts.marks({ by, alpha, parts: tested.length, significant });
  const tests = new Set(parts.map((part) => part.comparison?.test));
  return tests.has('paired') && tests.size > 1 ? `${marks} ${texts.unpairedParts}` : marks;
}
