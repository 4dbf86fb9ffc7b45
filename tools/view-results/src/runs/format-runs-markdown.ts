import { showControlCharacters } from '@evalcurve/cli';
import { encodeMarkdown } from '@evalcurve/tables';
import { markSentences, runLine, runNotes, runsHeader, runVerdict } from './run-lines.ts';
import { runsColumns } from './runs-columns.ts';
import type { RunsView } from './runs-view.ts';

/** Several runs as a Markdown table, with what it says above and the notes below. */
export function formatRunsMarkdown(view: RunsView): string {
  const sentences = [
    runsHeader(view),
    ...view.runs.map((run) => `- ${runLine(run, view)}`),
    ...view.comparisons.map(({ sentence }) => sentence[view.language]),
    ...view.runs.map((run) => runVerdict(run, view)),
  ];
  const below = [
    ...markSentences(view).map((sentence) => sentence.replace(/^\*/u, '\\*')),
    ...runNotes(view).map(({ sentence }) => sentence),
  ];
  const shown = (texts: readonly string[]): string[] => texts.map((text) => showControlCharacters(text));
  return `${[...shown(sentences), encodeMarkdown(runsColumns(view)), ...shown(below)].join('\n\n')}\n`;
}
