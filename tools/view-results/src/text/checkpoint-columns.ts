import { measureTraining } from '@evalcurve/checkpoints';
import type { Checkpoint, TrainingMeasure } from '@evalcurve/checkpoints';
import { showControlCharacters } from '@evalcurve/cli';
import { curveStatistics, pointsAboveChance } from '@evalcurve/curves';
import type { CurvePoint } from '@evalcurve/curves';
import { formatCount, formatFlops, formatTokens } from '@evalcurve/locale';
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

function placeColumns(view: ResultsView): CheckpointColumn[] {
  const ids = view.points.map(({ checkpoint: { id } }) => showControlCharacters(id));
  return [
    { header: 'checkpoint', align: 'left', cells: ids },
    ...measuresOf(view).map((measure) => measureColumn(view, measure)),
  ];
}

const ALL_KNOWN: readonly TrainingMeasure[] = [{ kind: 'step' }, { kind: 'tokens' }];

function measuresOf({ measure }: ResultsView): readonly TrainingMeasure[] {
  return measure === null ? ALL_KNOWN : [measure];
}

const WRITERS = { step: formatCount, tokens: formatTokens, flops: formatFlops } as const;

function measureColumn({ points, language }: ResultsView, measure: TrainingMeasure): CheckpointColumn {
  const headers = { step: VIEW_TEXTS[language].headers.step, tokens: 'tokens', flops: 'FLOPs' };
  return {
    header: headers[measure.kind],
    align: 'right',
    cells: points.map(({ checkpoint }) => {
      const value = valueOf(checkpoint, measure);
      return value === null ? '' : WRITERS[measure.kind](value, language);
    }),
    dropOrder: measure.kind === 'step' ? 2 : 3,
  };
}

// The step of a stage is shown beside its name, though it measures nothing.
function valueOf(checkpoint: Checkpoint, measure: TrainingMeasure): number | null {
  return measure.kind === 'step' ? checkpoint.step : measureTraining(checkpoint, measure);
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
