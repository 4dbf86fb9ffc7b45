import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { bestLabel } from './best-label.ts';
import { chanceLayers } from './chance-layers.ts';
import type { ChartContext } from './chart-context.ts';
import { curveRecords, type CurveRecord } from './curve-records.ts';
import { scoreAxis } from './score-axis.ts';
import { COLOURS } from './theme.ts';
import type { PanelOptions } from './panel-options.ts';
import { trainingChannel } from './training-channel.ts';

type Layer = LayerSpec<string>['layer'][number];

/** The scores over training with their band, the best point and chance. */
export function curvePanel(context: ChartContext, { width, height, title }: PanelOptions): LayerSpec<string> {
  const records = curveRecords(context);
  return {
    width,
    height,
    title: { text: title.text, subtitle: [...title.subtitle] },
    data: { values: records },
    encoding: { x: trainingChannel(context, { width }), y: yChannel(context, records) },
    layer: [
      ...chanceLayers(context.curve.chance, context.chanceLabel),
      intervalLayer(records.length),
      { mark: { type: 'line', color: COLOURS.curve, strokeWidth: records.length > 60 ? 1.4 : 2 } },
      pointLayer(records.length),
      ...bestLayers(context, width),
    ],
  };
}

type Channels = NonNullable<LayerSpec<string>['encoding']>;

function yChannel(context: ChartContext, records: readonly CurveRecord[]): NonNullable<Channels['y']> {
  const { curve, isFraction } = context;
  const scores = records.flatMap(({ low, high }) => [low, high]);
  const { domain, ticks } = scoreAxis({ scores, chance: curve.chance, isFraction });
  return {
    field: 'score',
    type: 'quantitative',
    title: null,
    scale: { domain: [...domain], nice: false, zero: false },
    axis: { values: [...ticks], format: isFraction ? '.0%' : '~g' },
  };
}

// An area needs two points.
function intervalLayer(count: number): Layer {
  return {
    mark:
      count > 1
        ? { type: 'area', color: COLOURS.curve, opacity: 0.18 }
        : { type: 'rule', color: COLOURS.curve, strokeWidth: 1.2 },
    encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
  };
}

function pointLayer(count: number): Layer {
  const size = count > 80 ? 7 : count > 40 ? 14 : 26;
  return {
    mark: { type: 'point', size, opacity: 1, stroke: COLOURS.curve, strokeWidth: count > 80 ? 0.9 : 1.4 },
    encoding: { fill: { condition: { test: 'datum.hollow', value: 'white' }, value: COLOURS.curve } },
  };
}

const labelFontSize = 11.5;

function bestLayers(context: ChartContext, width: number): Layer[] {
  const label = bestLabel(context, { width, fontSize: labelFontSize });
  if (label === null) return [];
  const { record, text, align, above } = label;
  const dot = { type: 'point', size: 70, opacity: 1, stroke: COLOURS.highlight, strokeWidth: 2 } as const;
  return [
    {
      data: { values: [record] },
      mark: { ...dot, fill: record.hollow ? 'white' : COLOURS.highlight },
    },
    {
      data: { values: [{ ...record, score: above }] },
      mark: {
        type: 'text',
        text,
        align,
        dy: -12,
        color: COLOURS.highlight,
        fontWeight: 700,
        fontSize: labelFontSize,
      },
    },
  ];
}
