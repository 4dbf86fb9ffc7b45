import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { chanceLayers } from '../chance-layers.ts';
import type { PanelOptions } from '../panel-options.ts';
import { scoreAxis } from '../score-axis.ts';
import { trainingChannel } from '../training-channel.ts';
import { runChannels } from './run-channels.ts';
import { runRecords } from './run-records.ts';
import type { RunsContext } from './runs-context.ts';

/** The scores of several runs over training, a line each, with their bands and chance. */
export function runsPanel(runs: RunsContext, { width, height, title }: PanelOptions): LayerSpec<string> {
  const { context } = runs;
  const records = runRecords(runs);
  const { color, shape } = runChannels(runs, { hasLegend: true });
  const { domain, ticks } = scoreAxis({
    scores: records.flatMap(({ low, high }) => [low, high]),
    chance: context.curve.chance,
    isFraction: context.isFraction,
  });
  return {
    width,
    height,
    title: { text: title.text, subtitle: [...title.subtitle] },
    data: { values: records },
    encoding: {
      x: trainingChannel(context, { width }),
      y: {
        field: 'score',
        type: 'quantitative',
        title: null,
        scale: { domain: [...domain], nice: false, zero: false },
        axis: { values: [...ticks], format: context.isFraction ? '.0%' : '~g' },
      },
    },
    layer: [
      ...chanceLayers(context.curve.chance, context.chanceLabel),
      {
        mark: { type: 'area', opacity: 0.14 },
        encoding: {
          color,
          y: { field: 'low', type: 'quantitative' },
          y2: { field: 'high' },
        },
      },
      { mark: { type: 'line', strokeWidth: 2 }, encoding: { color } },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: records.length > 80 ? 14 : 36 },
        encoding: { color, shape },
      },
    ],
  };
}
