import { curveStatistics } from '@evalcurve/curves';
import type { ChartContext } from './chart-context.ts';
import { curveRecords, type CurveRecord } from './curve-records.ts';
import { estimateTextWidth } from './estimate-text-width.ts';

/** What {@link bestLabel} is told about the panel. */
export interface BestLabelOptions {
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
}

/** The best point and its label, which stands above the band around it. */
export interface BestLabel {
  readonly record: CurveRecord;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Score at which the label stands. */
  readonly above: number;
}

/** Labels the best point, the first of equals; null where there is no point. */
export function bestLabel(context: ChartContext, { width, fontSize }: BestLabelOptions): BestLabel | null {
  const { curve, axis, messages, formatScore } = context;
  const records = curveRecords(context);
  const best = curveStatistics(curve)?.highest;
  if (best === undefined) return null;
  const index = curve.points.indexOf(best);
  const record = records[index];
  if (record === undefined) return null;
  const label = curve.points.length > 1 ? messages.best : messages.only;
  const text = label(formatScore(best.score.value), axis.placeOf(best));
  const halfWidth = (estimateTextWidth(text) * fontSize) / width / 2;
  const position = positionOf(context, index);
  const align = position < halfWidth ? 'left' : position > 1 - halfWidth ? 'right' : 'center';
  const left = { left: position, center: position - halfWidth, right: position - 2 * halfWidth }[align];
  const below = records.filter((_, other) => {
    const distance = positionOf(context, other) - left;
    return distance >= 0 && distance <= 2 * halfWidth;
  });
  return { record, text, align, above: Math.max(record.high, ...below.map(({ high }) => high)) };
}

/** Where a point stands, as a fraction of the panel's width. */
function positionOf({ axis, curve }: ChartContext, index: number): number {
  const position = axis.positions[index];
  if (axis.domain === null || typeof position !== 'number') return (index + 0.5) / curve.points.length;
  const [low, high] = axis.domain;
  return (position - low) / (high - low);
}
