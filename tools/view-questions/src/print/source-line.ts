import { showControlCharacters } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { QuestionsView } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';

/** Where the questions come from, in some words. */
export function sourceLine({ source, sets }: QuestionsView, language: Language): string {
  const texts = QUESTION_TEXTS[language];
  if (source.kind === 'dataset') return texts.datasetOn(source.split, source.endpoint);
  const ids = new Set(sets.flatMap(({ checkpoints }) => checkpoints.map(({ checkpoint }) => checkpoint.id)));
  return texts.samplesIn(ids.size, showControlCharacters(source.directory));
}
