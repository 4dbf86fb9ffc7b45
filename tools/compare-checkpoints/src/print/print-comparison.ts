import { coloursFor, formatCommand, showControlCharacters, terminalWidth, wrapText } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import type { Curve, CurvePoint } from '@evalcurve/curves';
import type { CompareCheckpointsArguments } from '../compare-checkpoints-arguments.ts';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';
import { COMPARISON_TEXTS } from '../texts/comparison-texts.ts';
import { comparisonSentences, markSentence } from './comparison-sentences.ts';
import { flippedList } from './flipped-list.ts';
import { nextWords } from './next-words.ts';
import { partTable } from './part-table.ts';

/** Where and how {@link printComparison} prints. */
export interface PrintComparisonOptions {
  readonly context: ToolContext;
  readonly flags: CompareCheckpointsArguments;
}

const WIDEST_TEXT = 100;

/** Prints a comparison for people: what can be said, the table, the questions; on stderr what to do next. */
export function printComparison(
  compared: ComparedCheckpoints,
  { context, flags }: PrintComparisonOptions,
): void {
  const { stdout, stderr, env, language } = context;
  const { curve, comparison } = compared;
  const columns = terminalWidth(stdout);
  const width = Math.min(columns ?? 80, WIDEST_TEXT);
  const tableWidth = columns ?? Infinity;
  const by = flags.by ?? 'category';
  const wrap = (text: string, indent = '  '): string =>
    wrapText({ text: showControlCharacters(text), width, indent });
  const mark = markSentence(compared, { by, language });
  const sections = [
    [
      coloursFor({ stream: stdout, env }).bold(wrap(headerOf(curve), '')),
      wrap(`A ${placeOf(comparison.from, language)}`),
      wrap(`B ${placeOf(comparison.to, language)}`),
    ].join('\n'),
    comparisonSentences(compared, language)
      .map((sentence) => wrap(sentence))
      .join('\n'),
    partTable(compared, { by, width: tableWidth, language }) + (mark === null ? '' : `\n${wrap(mark)}`),
    ...(compared.questions === null ? [] : [flippedList(compared.questions, { width, language })]),
  ];
  stdout.write(`${sections.join('\n\n')}\n`);
  const words = nextWords(compared, flags);
  if (words === null) return;
  const command = formatCommand({ context, tool: 'compare', arguments: words });
  stderr.write(`${COMPARISON_TEXTS[language].next} ${command}\n`);
}

function headerOf({ model, task, metric, numFewshot }: Curve): string {
  const recipe = [task, metric === 'acc' ? null : metric, numFewshot === null ? null : `${numFewshot}-shot`];
  const words = recipe.filter((word) => word !== null).join(' ');
  return model === null ? words : `${model} · ${words}`;
}

function placeOf({ checkpoint: { id, step } }: CurvePoint, language: ToolContext['language']): string {
  return `${id}${step === null ? '' : COMPARISON_TEXTS[language].step(step)}`;
}
