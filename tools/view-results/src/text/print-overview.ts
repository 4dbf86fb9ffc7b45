import { coloursFor, formatCommand, formatTable, showControlCharacters, wrapText } from '@evalcurve/cli';
import type { Colours, ToolContext } from '@evalcurve/cli';
import { bestCheckpoint, pointsAboveChance } from '@evalcurve/curves';
import { printProblems } from '../print-problems.ts';
import type { ResultsView } from '../results-view.ts';
import { checkpointColumns } from './checkpoint-columns.ts';
import { gainSentence } from './gain-sentence.ts';
import { findingSentences } from './finding-sentences.ts';
import { headerLine } from './header-line.ts';
import { partTable } from './part-table.ts';
import { scoreFormat } from './score-format.ts';
import { sparkline } from './sparkline.ts';
import { subjectTable } from './subject-table.ts';
import { textWidth } from './text-width.ts';
import { OF_RUN_NOTE, viewNotes } from './view-notes.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/**
 * Prints everything that the results tell, for people: what they prove, the table of checkpoints, the
 * subjects and the gain; on stderr what was left out and what to do next.
 */
export function printOverview(view: ResultsView, context: ToolContext): void {
  const { width, tableWidth } = textWidth(context);
  const colours = coloursFor({ stream: context.stdout, env: context.env });
  const wrapped = (text: string): string =>
    wrapText({ text: showControlCharacters(text), width, indent: '  ' });
  const isEmpty = view.points.length === 0;
  const notes = viewNotes(view);
  const sections = [
    wrapText({ text: headerLine(view), width })
      .split('\n')
      .map(colours.bold)
      .join('\n'),
    ...notes.filter(({ isGrave }) => isGrave).map(({ sentence }) => colours.red(wrapped(sentence))),
    wrapped(isEmpty ? VIEW_TEXTS[view.language].nothingYet : findingsParagraph(view)),
    ...(isEmpty ? [] : tableSections(view, { width: tableWidth, colours })),
    wrapped(gainSentence(view)),
    notes
      .filter(({ kind, isGrave }) => !isGrave && kind !== OF_RUN_NOTE)
      .map(({ sentence }) => wrapped(sentence))
      .join('\n'),
  ];
  context.stdout.write(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
  printProblems(view, context);
  context.stderr.write(`${nextLines(view, { context, width })}\n`);
}

function findingsParagraph(view: ResultsView): string {
  const sentences = [verdictSentence(view), ...findingSentences(view)];
  return sentences.join(view.language === 'zh' ? '' : ' ');
}

interface TableSectionOptions {
  readonly width: number;
  readonly colours: Colours;
}

function tableSections(view: ResultsView, options: TableSectionOptions): string[] {
  const { by, language } = view;
  if (by === null) return [tableSection(view, options), subjectTable(view, options.width)];
  return [partTable(view, { by, width: options.width }) || `  ${VIEW_TEXTS[language].noParts}`];
}

function tableSection(view: ResultsView, { width, colours }: TableSectionOptions): string {
  const columns = checkpointColumns(view);
  const rows = view.points.map((_point, index) => columns.map(({ cells }) => cells[index] ?? ''));
  const [header = '', ...lines] = formatTable({ columns, rows, indent: '  ', width }).split('\n');
  const tied = bestCheckpoint(view.curve, view.answers)?.value.tied.length ?? 0;
  const { above } = VIEW_TEXTS[view.language];
  const isAnyAbove = pointsAboveChance(view.curve, view).length > 0;
  const isCurve = view.points.length > 1;
  return [
    colours.dim(header),
    ...lines.map((line) => (line.includes('★') ? colours.bold(line) : line)),
    ...(isCurve
      ? [`  ${sparklineText(view)}`, colours.dim(`  ${VIEW_TEXTS[view.language].highest(tied)}`)]
      : []),
    ...(isAnyAbove ? [colours.dim(`  ${above}`)] : []),
  ].join('\n');
}

const SPARKLINE_WIDTH = 56;

function sparklineText(view: ResultsView): string {
  const { points, curve } = view;
  const format = scoreFormat(view);
  const { bars, low, high } = sparkline({ points, chance: curve.chance, width: SPARKLINE_WIDTH });
  return `${format.short(low)} ${bars} ${format.short(high)}${format.unit}`;
}

function nextLines(view: ResultsView, { context, width }: { context: ToolContext; width: number }): string {
  const { folder, points, statuses, language } = view;
  const commands = [
    ...(points.length > 0 ? [formatCommand({ context, tool: 'plot', arguments: [folder] })] : []),
    ...(points.length > 0
      ? [formatCommand({ context, tool: 'view', arguments: [folder, '--checkpoint', 'last'] })]
      : []),
    ...(hasMoreToCheck(view) ? [formatCommand({ context, tool: 'check', arguments: [folder] })] : []),
    ...(statuses.length > 0 && view.tree.sweep?.running.length === 0
      ? [formatCommand({ context, tool: 'run', arguments: ['--help'] })]
      : []),
  ];
  const next = VIEW_TEXTS[language].next;
  const line = `${next} ${commands.join(' · ')}`;
  return line.length <= width ? line : [next, ...commands.map((command) => `  ${command}`)].join('\n');
}

// The view looks at the results files and at a few samples; what all of them tell takes longer.
function hasMoreToCheck({ tree, findings }: ResultsView): boolean {
  return findings.length > 0 || tree.entries.some(({ samples }) => samples.length > 0);
}
