import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { PanelOptions } from '../panel-options.ts';
import { COLOURS } from '../theme.ts';
import { trainingChannel } from '../training-channel.ts';
import { runChannels } from './run-channels.ts';
import { differenceRecords } from './run-records.ts';
import { RUNS_MESSAGES } from './runs-messages.ts';
import type { RunsContext } from './runs-context.ts';

/** What each run scores more than the first, at the checkpoints in common; null where there are none. */
export function differencesPanel(
  runs: RunsContext,
  { width, height, title }: PanelOptions,
): LayerSpec<string> | null {
  const { context } = runs;
  const records = differenceRecords(runs);
  if (records.length === 0) return null;
  const { color, shape } = runChannels(runs, { hasLegend: false });
  return {
    width,
    height,
    title: { text: title.text, subtitle: [...title.subtitle], fontSize: 13 },
    data: { values: records },
    encoding: {
      x: trainingChannel(context, { width }),
      y: {
        field: 'score',
        type: 'quantitative',
        title: context.isFraction ? RUNS_MESSAGES[context.language].points : null,
        scale: { domain: [...domainOf(records)], nice: true },
        axis: { labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~g')", tickCount: 5 },
      },
    },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: zeroLine,
        encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { field: 'zero', type: 'quantitative' } },
      },
      {
        mark: { type: 'area', opacity: 0.14 },
        encoding: { color, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
      },
      { mark: { type: 'line', strokeWidth: 1.6 }, encoding: { color } },
      {
        mark: { type: 'point', opacity: 1, size: 36, strokeWidth: 1.4, fill: 'white' },
        transform: [{ filter: '!datum.isSignificant' }],
        encoding: { color, shape },
      },
      {
        mark: { type: 'point', filled: true, opacity: 1, size: 44 },
        transform: [{ filter: 'datum.isSignificant' }],
        encoding: { color, shape },
      },
    ],
  };
}

const zeroLine = { type: 'rule' as const, color: COLOURS.muted, strokeWidth: 1, strokeDash: [4, 4] };

// At least four points high, so that noise does not look like a gap.
function domainOf(records: readonly { readonly low: number; readonly high: number }[]): [number, number] {
  const low = Math.min(-2, ...records.map((record) => record.low));
  const high = Math.max(2, ...records.map((record) => record.high));
  return [low, high];
}
