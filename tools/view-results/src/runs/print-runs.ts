import { coloursFor, formatCommand, formatTable, showControlCharacters, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { textWidth } from '../text/text-width.ts';
import { markSentences, runLine, runNotes, runsHeader, runVerdict } from './run-lines.ts';
import { runsColumns } from './runs-columns.ts';
import type { RunsView } from './runs-view.ts';
import { RUNS_TEXTS } from './runs-texts.ts';
import type { ViewRunsArguments } from './view-runs-arguments.ts';

/** Where and for which command line {@link printRuns} prints. */
export interface PrintRunsOptions {
  readonly flags: ViewRunsArguments;
  readonly context: ToolContext;
}

/**
 * Prints several runs for people: which is higher and from where on, what each proves, and the table of all; on
 * stderr what was left out and what to do next.
 */
export function printRuns(view: RunsView, { flags, context }: PrintRunsOptions): void {
  const { width, tableWidth } = textWidth(context);
  const colours = coloursFor({ stream: context.stdout, env: context.env });
  const wrapped = (text: string, indent = '  '): string =>
    wrapText({ text: showControlCharacters(text), width, indent });
  const notes = runNotes(view);
  const columns = runsColumns(view);
  const rows = (columns[0]?.cells ?? []).map((_cell, index) =>
    columns.map(({ cells }) => cells[index] ?? ''),
  );
  const [header = '', ...lines] = formatTable({ columns, rows, indent: '  ', width: tableWidth }).split('\n');
  const sections = [
    [
      colours.bold(wrapped(runsHeader(view), '')),
      ...view.runs.map((run) => wrapped(runLine(run, view))),
    ].join('\n'),
    ...notes.filter(({ isGrave }) => isGrave).map(({ sentence }) => colours.red(wrapped(sentence))),
    view.comparisons.map(({ sentence }) => wrapped(sentence[view.language])).join('\n'),
    view.runs.map((run) => wrapped(runVerdict(run, view))).join('\n'),
    [
      colours.dim(header),
      ...lines.map((line) => (line.includes(' *') ? colours.bold(line) : line)),
      ...markSentences(view).map((sentence) => colours.dim(wrapped(sentence))),
    ].join('\n'),
    notes
      .filter(({ isGrave }) => !isGrave)
      .map(({ sentence }) => wrapped(sentence))
      .join('\n'),
  ];
  context.stdout.write(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
  printRunProblems(view, context);
  const next = formatCommand({ context, tool: 'plot', arguments: wordsOf(flags) });
  context.stderr.write(`${RUNS_TEXTS[view.language].next} ${next}\n`);
}

/** Says on stderr which files were left out, and why. */
export function printRunProblems({ problems }: RunsView, { stderr, env }: ToolContext): void {
  const colours = coloursFor({ stream: stderr, env });
  for (const { message, isSuperseded = false } of problems) {
    stderr.write(`${isSuperseded ? colours.dim('·') : colours.red('✗')} ${showControlCharacters(message)}\n`);
  }
}

// The same runs, read the same way.
function wordsOf({ folders = [], ...flags }: ViewRunsArguments): string[] {
  const repeated = {
    ...{ model: flags.model, label: flags.label, parameters: flags.parameters },
    'tokens-per-step': flags.tokensPerStep,
  };
  const single = {
    ...{ task: flags.task, metric: flags.metric, average: flags.average, x: flags.x },
    'checkpoint-pattern': flags.checkpointPattern,
  };
  return [
    ...folders,
    ...Object.entries(repeated).flatMap(([name, values = []]) =>
      values.flatMap((value) => [`--${name}`, value]),
    ),
    ...Object.entries(single).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
  ];
}
