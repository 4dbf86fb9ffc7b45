import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { categoryRecords, type CategoryRecord } from './category-records.ts';
import { chanceLayers } from './chance-layers.ts';
import type { ChartContext } from './chart-context.ts';
import type { PanelOptions } from './panel-options.ts';
import { scoreAxis } from './score-axis.ts';
import { COLOURS } from './theme.ts';

/** First against last checkpoint by category. */
export function categoryPanel(
  context: ChartContext,
  { width, height, title }: PanelOptions,
): LayerSpec<string> {
  const records = categoryRecords(context);
  return {
    width,
    height,
    title: { text: title.text, subtitle: [...title.subtitle] },
    data: { values: records },
    layer: [
      barLayer(context, records),
      ...chanceLayers(context.curve.chance),
      whiskerLayer(records),
      haloLayer(records),
      labelLayer(records),
    ],
  };
}

type Layer = LayerSpec<string>['layer'][number];

function seriesOf(records: readonly CategoryRecord[]): string[] {
  return [...new Set(records.map(({ series }) => series))];
}

// Each layer names them itself: the chance line must not inherit them.
function placing(records: readonly CategoryRecord[]) {
  return {
    x: {
      field: 'category',
      type: 'nominal',
      sort: null,
      title: null,
      axis: { labelAngle: 0, labelLimit: 0, labelExpr: "split(datum.label, '\\n')", ticks: false },
    },
    xOffset: { field: 'series', type: 'nominal', sort: seriesOf(records) },
  } as const;
}

function barLayer({ curve, isFraction }: ChartContext, records: readonly CategoryRecord[]): Layer {
  const series = seriesOf(records);
  const { domain, ticks } = scoreAxis({
    scores: records.flatMap(({ low, high }) => [low, high]),
    chance: curve.chance,
    isFraction,
    fromZero: true,
  });
  return {
    mark: { type: 'bar', cornerRadiusEnd: 2, width: { band: series.length > 1 ? 0.9 : 0.6 } },
    encoding: {
      ...placing(records),
      y: {
        field: 'score',
        type: 'quantitative',
        title: null,
        stack: null,
        scale: { domain: [...domain], nice: false },
        axis: { values: [...ticks], format: '.0%' },
      },
      color: {
        field: 'series',
        type: 'nominal',
        scale: {
          domain: series,
          range: series.length > 1 ? [COLOURS.compared, COLOURS.curve] : [COLOURS.curve],
        },
        legend:
          series.length > 1
            ? {
                title: null,
                orient: 'bottom',
                direction: 'vertical',
                rowPadding: 4,
                symbolType: 'square',
                offset: 8,
              }
            : null,
      },
    },
  };
}

function whiskerLayer(records: readonly CategoryRecord[]): Layer {
  return {
    mark: { type: 'rule', color: COLOURS.ink, strokeWidth: 1.2 },
    encoding: { ...placing(records), y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
  };
}

// Keeps the chance line and whiskers from running through the labels.
function haloLayer(records: readonly CategoryRecord[]): Layer {
  const layer = labelLayer(records);
  return { ...layer, mark: { ...labelMark, stroke: 'white', strokeWidth: 3, strokeJoin: 'round' } };
}

function labelLayer(records: readonly CategoryRecord[]): Layer {
  return {
    mark: labelMark,
    encoding: { ...placing(records), y: { field: 'high', type: 'quantitative' }, text: { field: 'label' } },
  };
}

const labelMark = { type: 'text', dy: -4, baseline: 'bottom', fontSize: 9.5, color: COLOURS.ink } as const;
