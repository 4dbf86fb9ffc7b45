import { coloursFor, formatTable, showControlCharacters } from '@evalcurve/cli';
import type { Colours, ToolContext } from '@evalcurve/cli';
import type { CurvePoint, Score } from '@evalcurve/curves';
import { formatCount, formatTokens } from '@evalcurve/locale';
import { categoryOf, MMLU_CATEGORIES, MMLU_CATEGORY_NAMES, MMLU_SUBJECT_NAMES } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import { printProblems } from '../print-problems.ts';
import type { ResultsView } from '../results-view.ts';
import { headerLine } from './header-line.ts';
import { scoreFormat } from './score-format.ts';
import { textWidth } from './text-width.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/** Prints every subject of the checkpoints that were asked for, by category, best first. */
export function printCheckpoints(view: ResultsView, context: ToolContext): void {
  const colours = coloursFor({ stream: context.stdout, env: context.env });
  const tables = view.points.map((point) =>
    [
      colours.bold(checkpointLine(point, view)),
      scoreTable(point, { view, colours, width: textWidth(context).tableWidth }),
    ].join('\n'),
  );
  context.stdout.write(`${[colours.bold(headerLine(view)), ...tables].join('\n\n')}\n`);
  printProblems(view, context);
}

function checkpointLine({ checkpoint }: CurvePoint, { language }: ResultsView): string {
  const { id, step, tokens } = checkpoint;
  const place = step === null ? '' : VIEW_TEXTS[language].step(formatCount(step, language));
  return showControlCharacters(
    `${id}${place}${tokens === null ? '' : ` · ${formatTokens(tokens, language)} tokens`}`,
  );
}

interface ScoreTableOptions {
  readonly view: ResultsView;
  readonly colours: Colours;
  readonly width: number;
}

function scoreTable(point: CurvePoint, { view, colours, width }: ScoreTableOptions): string {
  const { headers } = VIEW_TEXTS[view.language];
  const format = scoreFormat(view);
  const cells = (name: string, score: Score): string[] => [
    name,
    format.precise(score.value),
    score.interval === null ? '' : format.range(score.interval),
    score.n === null ? '' : formatCount(score.n, view.language),
  ];
  return formatTable({
    columns: [
      { header: headers.subject },
      { header: format.unit.trim(), align: 'right' },
      { header: headers.interval, align: 'right', dropOrder: 1 },
      { header: headers.questions, align: 'right', dropOrder: 2 },
    ],
    rows: [
      cells(colours.bold(view.curve.task), point.score),
      ...categoryRows(point, { view, colours, cells }),
    ],
    indent: '  ',
    width,
  });
}

interface CategoryRowsOptions {
  readonly view: ResultsView;
  readonly colours: Colours;
  readonly cells: (name: string, score: Score) => string[];
}

function categoryRows(point: CurvePoint, { view, colours, cells }: CategoryRowsOptions): string[][] {
  const { curve, language } = view;
  const subjects = (Object.entries(point.subjects) as [MmluSubject, Score][]).sort(
    ([, a], [, b]) => b.value - a.value,
  );
  return MMLU_CATEGORIES.flatMap((category) => {
    const score = point.categories[category];
    if (score === undefined) return [];
    const members = subjects.filter(([subject]) => categoryOf(subject, curve.scheme) === category);
    return [
      [],
      cells(colours.bold(MMLU_CATEGORY_NAMES[category][language]), score),
      ...members.map(([subject, member]) => cells(`  ${MMLU_SUBJECT_NAMES[subject][language]}`, member)),
    ];
  });
}
