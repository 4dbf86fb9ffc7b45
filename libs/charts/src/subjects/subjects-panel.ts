import type { EmergenceFinding } from '@evalcurve/curves';
import { formatPercent } from '@evalcurve/locale';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ChartContext } from '../chart-context.ts';
import { ordinalAxis } from '../ordinal-axis.ts';
import type { PanelTitle } from '../panel-options.ts';
import { COLOURS } from '../theme.ts';
import { heatScale } from './heat-scale.ts';
import { subjectRecords, type SubjectCell, type SubjectRow } from './subject-records.ts';
import { SUBJECTS_MESSAGES } from './subjects-messages.ts';

/** What {@link subjectsPanel} draws. */
export interface SubjectsPanelOptions {
  readonly finding: EmergenceFinding;
  readonly title: PanelTitle;
  /** Pixels. */
  readonly width: number;
}

type Layer = LayerSpec<string>['layer'][number];

/** A row a subject, a column a checkpoint, and beside each row its last score and category. */
export function subjectsPanel(context: ChartContext, options: SubjectsPanelOptions): LayerSpec<string> {
  const { finding, title, width } = options;
  const { rows, cells } = subjectRecords(context, finding);
  const { lastColumn, categoryColumn } = SUBJECTS_MESSAGES[context.language];
  return {
    width,
    height: rows.length * rowHeight,
    title: { text: title.text, subtitle: [...title.subtitle] },
    encoding: { y: rowChannel(rows) },
    layer: [
      cellLayer(context, { cells, finding, width }),
      emergenceLayer(rows),
      columnLayer(rows, { field: 'last', offset: 46, align: 'right' }),
      columnLayer(rows, { field: 'category', offset: 60, align: 'left' }),
      headerLayer({ text: lastColumn, offset: 46, align: 'right' }),
      headerLayer({ text: categoryColumn, offset: 60, align: 'left' }),
    ],
  };
}

// Pixels.
const rowHeight = 14;
const fontSize = 10.5;

function rowChannel(rows: readonly SubjectRow[]) {
  return {
    field: 'subject',
    type: 'nominal',
    sort: rows.map(({ subject }) => subject),
    title: null,
    axis: { grid: false, labelLimit: 0, labelFontSize: fontSize, labelColor: COLOURS.ink },
  } as const;
}

interface CellOptions {
  readonly cells: readonly SubjectCell[];
  readonly finding: EmergenceFinding;
  readonly width: number;
}

function cellLayer(context: ChartContext, { cells, finding, width }: CellOptions): Layer {
  const { chance } = finding.evidence;
  const { language } = context;
  const { domain, range } = heatScale({ scores: cells.map(({ score }) => score), chance });
  return {
    data: { values: [...cells] },
    mark: { type: 'rect', stroke: 'white', strokeWidth: context.curve.points.length > 60 ? 0 : 0.5 },
    encoding: {
      x: ordinalAxis(context, { width }),
      color: {
        field: 'score',
        type: 'quantitative',
        scale: { type: 'linear', interpolate: 'lab', domain: [...domain], range: [...range] },
        legend: {
          title: SUBJECTS_MESSAGES[language].scale(formatPercent(chance, { language })),
          titleFontWeight: 400,
          titleColor: COLOURS.muted,
          titleLimit: 0,
          orient: 'bottom',
          direction: 'horizontal',
          gradientLength: 240,
          format: '.0%',
        },
      },
    },
  };
}

// At the left edge of the first cell that is above guessing for good.
function emergenceLayer(rows: readonly SubjectRow[]): Layer {
  const values = rows.flatMap(({ subject, from }) => (from === null ? [] : { subject, x: from }));
  return {
    data: { values },
    mark: { type: 'rule', color: COLOURS.ink, strokeWidth: 2 },
    encoding: {
      x: { field: 'x', type: 'ordinal', bandPosition: 0 },
      y: { ...rowChannel(rows), bandPosition: 0 },
      y2: { field: 'subject', bandPosition: 1 },
    },
  };
}

interface ColumnOptions {
  readonly field: 'last' | 'category';
  /** Pixels from the right edge of the cells. */
  readonly offset: number;
  readonly align: 'left' | 'right';
}

function columnLayer(rows: readonly SubjectRow[], { field, offset, align }: ColumnOptions): Layer {
  return {
    data: { values: rows.map((row) => ({ subject: row.subject, [field]: row[field] })) },
    mark: { type: 'text', align, baseline: 'middle', dx: offset, fontSize, color: COLOURS.muted },
    encoding: { x: { value: 'width' }, text: { field, type: 'nominal' } },
  };
}

interface HeaderOptions extends Pick<ColumnOptions, 'offset' | 'align'> {
  readonly text: string;
}

function headerLayer({ text, offset, align }: HeaderOptions): Layer {
  return {
    data: { values: [{}] },
    mark: {
      type: 'text',
      text,
      align,
      baseline: 'bottom',
      dx: offset,
      dy: -5,
      fontSize,
      color: COLOURS.muted,
    },
    encoding: { x: { value: 'width' }, y: { value: 0 } },
  };
}
