import { ANSWER_METRICS, type MetricSeries } from '@evalcurve/curves';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ChartContext } from '../chart-context.ts';
import type { PanelTitle } from '../panel-options.ts';
import { COLOURS, KIND_COLOURS } from '../theme.ts';
import { trainingChannel } from '../training-channel.ts';
import { metricLabel } from './metric-label.ts';
import { metricRecords } from './metric-records.ts';
import { METRICS_MESSAGES } from './metrics-messages.ts';

/** What {@link metricsPanel} draws. */
export interface MetricsPanelOptions {
  /** In the order of the legend. */
  readonly series: readonly MetricSeries[];
  readonly title: PanelTitle;
  /** Pixels. */
  readonly width: number;
}

/** A line a metric, and a legend that says how much of each is signal. */
export function metricsPanel(
  context: ChartContext,
  { series, title, width }: MetricsPanelOptions,
): LayerSpec<string> {
  return {
    width,
    height: 300,
    title: { text: title.text, subtitle: [...title.subtitle] },
    data: { values: metricRecords(context, series) },
    encoding: { x: trainingChannel(context, { width }), y: shareChannel(context) },
    layer: [
      { mark: { type: 'line', strokeWidth: 2 }, encoding: kindChannels(context, series) },
      {
        mark: { type: 'point', filled: true, size: 16, opacity: 1 },
        encoding: { color: kindChannels(context, series).color },
      },
    ],
  };
}

function shareChannel({ language }: ChartContext) {
  const { best, worst } = METRICS_MESSAGES[language];
  return {
    field: 'normalised',
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: {
      values: [0, 0.25, 0.5, 0.75, 1],
      labelExpr: `datum.value === 1 ? '${best}' : datum.value === 0 ? '${worst}' : ''`,
    },
  };
}

// Equal legends of one field are merged into one.
function kindChannels(context: ChartContext, series: readonly MetricSeries[]) {
  const domain = series.map((each) => metricLabel(each, context));
  const dashes = series.map(({ metric }) => (ANSWER_METRICS[metric].isContrast ? [1, 0] : [5, 3]));
  const shared = { field: 'metric', type: 'nominal', legend } as const;
  return {
    color: { ...shared, scale: { domain, range: coloursOf(series) } },
    strokeDash: { ...shared, scale: { domain, range: dashes } },
  };
}

const legend = {
  title: null,
  orient: 'bottom',
  columns: 1,
  symbolType: 'stroke',
  symbolSize: 700,
  symbolStrokeWidth: 2,
  offset: 12,
} as const;

// Accuracy, which the others are compared with, in black.
function coloursOf(series: readonly MetricSeries[]): string[] {
  const others = series.filter(({ metric }) => metric !== 'acc');
  return series.map((each) =>
    each.metric === 'acc'
      ? COLOURS.ink
      : (KIND_COLOURS[others.indexOf(each) % KIND_COLOURS.length] ?? COLOURS.compared),
  );
}
