import { showControlCharacters } from '@evalcurve/cli';
import { checkpointColumns } from '../text/checkpoint-columns.ts';
import { headerLine } from '../text/header-line.ts';
import { viewNotes } from '../text/view-notes.ts';
import { verdictSentence } from '../text/verdict-sentence.ts';
import type { ResultsView } from '../results-view.ts';

/** The view as a Markdown table, with the verdict above it and the notes below. */
export function formatMarkdown(view: ResultsView): string {
  const columns = checkpointColumns(view);
  const rows = [
    columns.map(({ header }) => header),
    columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
    ...view.points.map((_point, index) => columns.map(({ cells }) => (cells[index] ?? '').trimEnd())),
  ];
  const table = rows.map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
  const paragraphs = [
    headerLine(view),
    verdictSentence(view),
    table,
    ...viewNotes(view).map(({ sentence }) => showControlCharacters(sentence)),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function escaped(cell: string): string {
  return showControlCharacters(cell).replace(/[\\|*_<>`[\]]/gu, (character) => `\\${character}`);
}
