import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ChartContext } from './chart-context.ts';

/** The room for {@link trainingChannel}. */
export interface TrainingChannelOptions {
  /** Pixels. */
  readonly width: number;
}

/** How lines are laid out over training: true to scale where tokens or steps are known, else in order. */
export function trainingChannel(
  { axis }: ChartContext,
  { width }: TrainingChannelOptions,
): NonNullable<NonNullable<LayerSpec<string>['encoding']>['x']> {
  if (axis.domain === null) {
    const labelLimit = Math.max(60, Math.floor(width / axis.positions.length) - 8);
    return {
      field: 'x',
      type: 'ordinal',
      sort: null,
      title: axis.title,
      scale: { type: 'point', padding: 0.5 },
      axis: { labelAngle: 0, labelLimit, labelOverlap: 'greedy' },
    };
  }
  return {
    field: 'x',
    type: 'quantitative',
    title: axis.title,
    scale: {
      domain: [...axis.domain],
      nice: false,
      ...(axis.isLogarithmic ? { type: 'log' } : { zero: false }),
    },
    axis: {
      labelFlush: false,
      tickCount: Math.floor(width / 80),
      ...(axis.isLogarithmic && { format: '~g', labelOverlap: 'greedy' }),
    },
  };
}
