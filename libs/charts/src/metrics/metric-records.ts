import { ANSWER_METRICS, type MetricSeries } from '@evalcurve/curves';
import type { ChartContext } from '../chart-context.ts';
import { round } from '../round.ts';
import { metricLabel } from './metric-label.ts';

/** A metric at one checkpoint as the specification's data hold it. */
export interface MetricRecord {
  readonly checkpoint: string;
  readonly x: number | string;
  /** As the legend has it. */
  readonly metric: string;
  readonly value: number;
  /** 0 at the worst checkpoint, 1 at the best, halfway where all are equal. */
  readonly normalised: number;
}

/**
 * Each metric between its worst and its best checkpoint, so that metrics of any unit can be compared; the means
 * are those in which every letter of the key counts the same, where there are such.
 */
export function metricRecords(context: ChartContext, series: readonly MetricSeries[]): MetricRecord[] {
  const { curve, axis } = context;
  return series.flatMap((each) => {
    const { better } = ANSWER_METRICS[each.metric];
    const values = each.points.map(({ value, balanced }) => balanced ?? value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const metric = metricLabel(each, context);
    return each.points.flatMap(({ checkpoint }, index) => {
      const place = curve.points.findIndex((point) => point.checkpoint.id === checkpoint.id);
      const value = values[index];
      if (place < 0 || value === undefined) return [];
      const share = high > low ? (value - low) / (high - low) : 0.5;
      return {
        checkpoint: checkpoint.id,
        x: axis.positions[place] ?? checkpoint.id,
        metric,
        value: round(value),
        normalised: round(better === 'higher' ? share : 1 - share),
      };
    });
  });
}
