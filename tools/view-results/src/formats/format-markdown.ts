import { showControlCharacters } from '@evalcurve/cli';
import { encodeMarkdown } from '@evalcurve/tables';
import { checkpointColumns } from '../text/checkpoint-columns.ts';
import { headerLine } from '../text/header-line.ts';
import { viewNotes } from '../text/view-notes.ts';
import { verdictSentence } from '../text/verdict-sentence.ts';
import type { ResultsView } from '../results-view.ts';

/** The view as a Markdown table, with the verdict above it and the notes below. */
export function formatMarkdown(view: ResultsView): string {
  const paragraphs = [
    headerLine(view),
    verdictSentence(view),
    encodeMarkdown(checkpointColumns(view)),
    ...viewNotes(view).map(({ sentence }) => showControlCharacters(sentence)),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
