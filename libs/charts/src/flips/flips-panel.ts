import type { FlipsFinding } from '@evalcurve/curves';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ChartContext } from '../chart-context.ts';
import { ordinalAxis } from '../ordinal-axis.ts';
import type { PanelTitle } from '../panel-options.ts';
import { COLOURS } from '../theme.ts';
import { flipRecords } from './flip-records.ts';
import { FLIPS_MESSAGES } from './flips-messages.ts';

/** What {@link flipsPanel} draws. */
export interface FlipsPanelOptions {
  /** Of neighbouring checkpoints. */
  readonly findings: readonly FlipsFinding[];
  readonly title: PanelTitle;
  /** Pixels. */
  readonly width: number;
}

/** Bars upwards for questions gained, downwards for lost, and a line for the net. */
export function flipsPanel(
  context: ChartContext,
  { findings, title, width }: FlipsPanelOptions,
): LayerSpec<string> {
  const { bars, nets } = flipRecords(context, findings);
  const x = ordinalAxis(context, { width });
  const color = kindChannel(context);
  const net = { field: 'count', type: 'quantitative' } as const;
  const isDense = nets.length > 60;
  return {
    width,
    height: 300,
    title: { text: title.text, subtitle: [...title.subtitle] },
    layer: [
      {
        data: { values: [...bars] },
        mark: { type: 'bar', width: { band: isDense ? 1 : 0.7 } },
        encoding: { x, y: countChannel(context), color },
      },
      { data: { values: [{}] }, mark: zeroLine, encoding: { y: { datum: 0 } } },
      {
        data: { values: [...nets] },
        mark: { type: 'rule', color: COLOURS.ink, strokeWidth: isDense ? 0.7 : 1.2 },
        encoding: { x, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
      },
      {
        data: { values: [...nets] },
        mark: { type: 'line', strokeWidth: isDense ? 1.2 : 1.8, strokeJoin: 'round' },
        encoding: { x, y: net, color },
      },
      {
        data: { values: [...nets] },
        mark: { type: 'point', filled: true, size: isDense ? 8 : 26, opacity: 1 },
        encoding: { x, y: net, color },
      },
    ],
  };
}

const zeroLine = { type: 'rule', color: COLOURS.muted, strokeWidth: 1 } as const;

function countChannel({ language }: ChartContext) {
  return {
    field: 'count',
    type: 'quantitative' as const,
    title: FLIPS_MESSAGES[language].axis,
    stack: null,
    axis: { format: ',d', tickMinStep: 1 },
  };
}

function kindChannel({ language }: ChartContext) {
  const { gained, lost, net } = FLIPS_MESSAGES[language];
  return {
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain: [gained, lost, net], range: [COLOURS.gained, COLOURS.lost, COLOURS.ink] },
    legend: {
      title: null,
      orient: 'bottom' as const,
      symbolType: 'square',
      symbolOpacity: 1,
      columnPadding: 24,
      offset: 12,
    },
  };
}
