import { showControlCharacters } from '@evalcurve/cli';
import { curveStatistics, pointsAboveChance } from '@evalcurve/curves';
import type { CurvePoint } from '@evalcurve/curves';
import { formatCount, formatTokens } from '@evalcurve/locale';
import { MMLU_CATEGORIES } from '@evalcurve/mmlu';
import type { MmluCategory } from '@evalcurve/mmlu';
import type { ResultsView } from '../results-view.ts';
import { scoreFormat } from './score-format.ts';
import type { ScoreFormat } from './score-format.ts';
import { VIEW_TEXTS } from './view-texts.ts';

/** One column of the table of checkpoints, a cell a checkpoint. */
export interface CheckpointColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** The higher, the sooner it goes where the table is too wide. */
  readonly dropOrder?: number;
}

/** The columns that this view has something to say in: tokens only where they are known, and so on. */
export function checkpointColumns(view: ResultsView): CheckpointColumn[] {
  const format = scoreFormat(view);
  const columns = [...placeColumns(view), ...scoreColumns(view, format), ...categoryColumns(view, format)];
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function placeColumns({ points, language }: ResultsView): CheckpointColumn[] {
  const texts = VIEW_TEXTS[language];
  const checkpoints = points.map(({ checkpoint }) => checkpoint);
  return [
    { header: 'checkpoint', align: 'left', cells: checkpoints.map(({ id }) => showControlCharacters(id)) },
    {
      header: texts.headers.step,
      align: 'right',
      cells: checkpoints.map(({ step }) => (step === null ? '' : formatCount(step, language))),
      dropOrder: 2,
    },
    {
      header: 'tokens',
      align: 'right',
      cells: checkpoints.map(({ tokens }) => (tokens === null ? '' : formatTokens(tokens, language))),
      dropOrder: 3,
    },
  ];
}

function scoreColumns(view: ResultsView, format: ScoreFormat): CheckpointColumn[] {
  const { points, language, curve, alpha } = view;
  const above = new Set(pointsAboveChance(curve, { alpha }));
  const best = curve.points.length > 1 ? curveStatistics(curve)?.highest : undefined;
  const isMmlu = points.some(({ subjects }) => Object.keys(subjects).length > 0);
  return [
    {
      header: `${isMmlu && curve.task === 'mmlu' ? 'MMLU' : curve.task}${format.unit}`,
      align: 'right',
      cells: points.map((point) =>
        [
          format.precise(point.score.value),
          above.size === 0 ? '' : above.has(point) ? ' *' : '  ',
          markOf(point, best),
        ].join(''),
      ),
    },
    {
      header: VIEW_TEXTS[language].headers.interval,
      align: 'left',
      cells: points.map(({ score }) => (score.interval === null ? '' : format.range(score.interval))),
      dropOrder: 1,
    },
  ];
}

// Kept as wide as a mark, so that the numbers line up.
function markOf(point: CurvePoint, best: CurvePoint | undefined): string {
  if (best === undefined) return '';
  return point === best ? ' ★' : '  ';
}

function categoryColumns({ points, language }: ResultsView, format: ScoreFormat): CheckpointColumn[] {
  return MMLU_CATEGORIES.map((category) => ({
    header: VIEW_TEXTS[language].headers[category],
    align: 'right',
    cells: points.map((point) => categoryCell({ point, category, format })),
    dropOrder: 4,
  }));
}

interface CategoryCellOptions {
  readonly point: CurvePoint;
  readonly category: MmluCategory;
  readonly format: ScoreFormat;
}

function categoryCell({ point, category, format }: CategoryCellOptions): string {
  const score = point.categories[category];
  return score === undefined ? '' : format.short(score.value);
}
