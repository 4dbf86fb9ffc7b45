import { showControlCharacters } from '@evalcurve/cli';
import type { Language } from '@evalcurve/locale';
import type { QuestionsView } from '../question-set.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';

/** Where the questions come from, in some words. */
export function sourceLine({ source, sets, note }: QuestionsView, language: Language): string {
  const said = note === null ? '' : ` · ${note[language]}`;
  return `${placeOf({ source, sets }, language)}${said}`;
}

function placeOf({ source, sets }: Pick<QuestionsView, 'source' | 'sets'>, language: Language): string {
  const texts = QUESTION_TEXTS[language];
  if (source.kind === 'preset') return texts.questionsOf(source.split, source.preset);
  if (source.kind === 'dataset') return texts.datasetOn(source.split, source.endpoint);
  const ids = new Set(sets.flatMap(({ checkpoints }) => checkpoints.map(({ checkpoint }) => checkpoint.id)));
  return texts.samplesIn(ids.size, showControlCharacters(source.directory));
}
