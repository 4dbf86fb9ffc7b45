import { formatCount } from '@evalcurve/locale';
import type { ChartContext } from './chart-context.ts';
import { curveRecords } from './curve-records.ts';
import { estimateTextWidth } from './estimate-text-width.ts';
import type { PanelTitle } from './panel-options.ts';
import { shortenText } from './shorten-text.ts';
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
    subtitle: [...subjectLines(context, width / subtitleFontSize), keyLine(context)].filter(Boolean),
  };
}

// The whole group is MMLU; other tasks keep the harness' names.
function taskTitle(task: string): string {
  const part = /^(?:mmlu|hendrycksTest)(?:[_-](?<part>.+))?$/u.exec(task);
  if (part === null) return task;
  return ['MMLU', part.groups?.['part']?.replaceAll('_', ' ')].filter(Boolean).join(' ');
}

function subjectLines({ curve, language, messages }: ChartContext, width: number): string[] {
  const model = curve.model ?? messages.unknownModel;
  const facts = [
    messages.checkpoints(curve.points.length, formatCount(curve.points.length, language)),
    curve.numFewshot === null ? '' : messages.fewShot(curve.numFewshot),
    curve.average === 'macro' ? messages.macro : '',
    // What the questions are must not be overlooked.
    ...curve.notes.filter(({ kind }) => kind === 'of-run').map(({ sentence }) => sentence[language]),
  ].filter(Boolean);
  const line = [model, ...facts].join(messages.separator);
  if (estimateTextWidth(line) <= width) return [line];
  return [shortenText(model, { width }), facts.join(messages.separator)];
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
