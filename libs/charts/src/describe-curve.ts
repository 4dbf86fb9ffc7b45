import type { ChartContext } from './chart-context.ts';
import { curveRecords } from './curve-records.ts';
import { describeRun } from './describe-run.ts';
import type { PanelTitle } from './panel-options.ts';
import { shortenText } from './shorten-text.ts';
import { taskTitle } from './task-title.ts';
import { CHART_CONFIG } from './theme.ts';

/** The room above a chart. */
export interface DescribeCurveOptions {
  /** Pixels. */
  readonly width: number;
}

/** A curve's title says what is shown, its subtitle of whom and how to read it; both fit the width. */
export function describeCurve(context: ChartContext, { width }: DescribeCurveOptions): PanelTitle {
  const { curve, messages } = context;
  const metric = messages.metrics[curve.metric] ?? curve.metric;
  const title = messages.title({ task: taskTitle(curve.task), metric });
  const { fontSize, subtitleFontSize } = CHART_CONFIG.title;
  return {
    text: shortenText(title, { width: width / fontSize }),
    subtitle: [...describeRun(context, { width: width / subtitleFontSize }), keyLine(context)].filter(
      Boolean,
    ),
  };
}

// Only the signs that the chart has.
function keyLine(context: ChartContext): string {
  const { messages } = context;
  const records = curveRecords(context);
  const interval = records.length > 1 ? messages.band : messages.whisker;
  return [
    records.some(({ low, high }) => low < high) ? interval : '',
    records.some(({ hollow }) => hollow) ? messages.hollow : '',
  ]
    .filter(Boolean)
    .join(messages.keySeparator);
}
