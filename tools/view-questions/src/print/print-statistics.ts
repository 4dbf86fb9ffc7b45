import { coloursFor, formatTable, showControlCharacters, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { formatCount, formatNumber, formatPercent } from '@evalcurve/locale';
import type { QuestionsView } from '../question-set.ts';
import { setStatistics } from '../set-statistics.ts';
import type { CheckpointStatistics, SetStatistics } from '../set-statistics.ts';
import { QUESTION_TEXTS } from '../texts/question-texts.ts';
import { letterBiasSentence } from './letter-bias-sentence.ts';
import { letterCells, letterColumns } from './letter-columns.ts';
import { setTitle } from './set-title.ts';
import { sourceLine } from './source-line.ts';
import { textWidth } from './text-width.ts';

/** Prints numbers over all questions: of each task, then of each checkpoint over all tasks. */
export function printStatistics(view: QuestionsView, context: ToolContext): void {
  const { language, stdout, env } = context;
  const texts = QUESTION_TEXTS[language];
  const colours = coloursFor({ stream: stdout, env });
  const { width, tableWidth } = textWidth(context);
  const wrapped = (text: string, indent = '  '): string => wrapText({ text, width, indent });
  const together = setStatistics(view.sets);
  const [only, ...others] = view.sets;
  const title = only && others.length === 0 ? setTitle(only, language) : texts.subjects(view.sets.length);
  const bias = letterBiasSentence(together, language);
  const sections = [
    colours.bold(wrapped([title, sourceLine(view, language)].join(' · '), '')),
    ...(bias === null ? [] : [wrapped(bias)]),
    `${wrapped(texts.rightLetters)}\n${taskTable(view, { context, width: tableWidth })}`,
    ...(together.checkpoints.length === 0
      ? []
      : [
          `${wrapped(texts.chosenLetters)}\n${checkpointTable(together.checkpoints, { context, width: tableWidth })}`,
        ]),
  ];
  stdout.write(`${sections.join('\n\n')}\n`);
}

interface TableOptions {
  readonly context: ToolContext;
  readonly width: number;
}

function taskTable({ sets }: QuestionsView, { context, width }: TableOptions): string {
  const { language } = context;
  const { table, subjects } = QUESTION_TEXTS[language];
  const rows = sets.map((set) => ({ title: setTitle(set, language), statistics: setStatistics([set]) }));
  if (sets.length > 1) rows.push({ title: subjects(sets.length), statistics: setStatistics(sets) });
  const isScored = rows.some(({ statistics }) => statistics.checkpoints.length > 0);
  const letters = letterColumns(rows.map(({ statistics }) => statistics.rightLetters));
  return formatTable({
    indent: '  ',
    width,
    columns: [
      { header: table.subject },
      { header: table.questions, align: 'right' },
      ...letters,
      { header: table.length, align: 'right', dropOrder: 2 },
      ...(isScored ? [{ header: table.score, align: 'right', dropOrder: 1 } as const] : []),
    ],
    rows: rows.map(({ title, statistics }) => [
      title,
      formatCount(statistics.questions, language),
      ...padded(letterCells(statistics.rightLetters, language), letters.length),
      statistics.medianLength === null ? '' : formatNumber(statistics.medianLength, { language }),
      ...(isScored ? [lastScore(statistics, context)] : []),
    ]),
  });
}

// Of the last checkpoint: the model as it has become.
function lastScore({ checkpoints }: SetStatistics, { language }: ToolContext): string {
  const last = checkpoints.at(-1);
  return last && last.scored > 0 ? formatPercent(last.right / last.scored, { language, unit: false }) : '';
}

function checkpointTable(
  checkpoints: readonly CheckpointStatistics[],
  { context, width }: TableOptions,
): string {
  const { language } = context;
  const { table } = QUESTION_TEXTS[language];
  const letters = letterColumns(checkpoints.map(({ chosenLetters }) => chosenLetters));
  return formatTable({
    indent: '  ',
    width,
    columns: [
      { header: table.checkpoint },
      { header: table.questions, align: 'right', dropOrder: 1 },
      { header: table.score, align: 'right' },
      ...letters,
    ],
    rows: checkpoints.map(({ checkpoint, scored, right, chosenLetters }) => [
      showControlCharacters(checkpoint.id),
      formatCount(scored, language),
      scored === 0 ? '' : formatPercent(right / scored, { language, unit: false }),
      ...padded(letterCells(chosenLetters, language), letters.length),
    ]),
  });
}

function padded(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, index) => cells[index] ?? '');
}
