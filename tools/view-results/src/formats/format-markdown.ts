import { showControlCharacters } from '@evalcurve/cli';
import { pointsAboveChance } from '@evalcurve/curves';
import { encodeMarkdown } from '@evalcurve/tables';
import { checkpointColumns } from '../text/checkpoint-columns.ts';
import { findingSentences } from '../text/finding-sentences.ts';
import { headerLine } from '../text/header-line.ts';
import { viewNotes } from '../text/view-notes.ts';
import { verdictSentence } from '../text/verdict-sentence.ts';
import { VIEW_TEXTS } from '../text/view-texts.ts';
import type { ResultsView } from '../results-view.ts';

/** The view as a Markdown table, with the verdict above it and the notes below. */
export function formatMarkdown(view: ResultsView): string {
  const paragraphs = [
    headerLine(view),
    [verdictSentence(view), ...findingSentences(view)].join(view.language === 'zh' ? '' : ' '),
    encodeMarkdown(checkpointColumns(view)),
    pointsAboveChance(view.curve, view).length > 0 ? `\\${VIEW_TEXTS[view.language].above}` : '',
    ...viewNotes(view).map(({ sentence }) => showControlCharacters(sentence)),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
