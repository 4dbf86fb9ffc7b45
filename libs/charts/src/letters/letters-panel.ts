import type { LetterBiasFinding } from '@evalcurve/curves';
import type { GenericHConcatSpec, LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ChartContext } from '../chart-context.ts';
import { ordinalAxis } from '../ordinal-axis.ts';
import type { PanelTitle } from '../panel-options.ts';
import { COLOURS, KIND_COLOURS } from '../theme.ts';
import { letterLabel, letterRecords, stackShares, type LetterShare } from './letter-records.ts';
import { LETTERS_MESSAGES } from './letters-messages.ts';

/** What {@link lettersPanel} draws. */
export interface LettersPanelOptions {
  readonly findings: readonly LetterBiasFinding[];
  /** Share of the questions that each letter is right for. */
  readonly rightShares: readonly number[];
  readonly title: PanelTitle;
  /** Pixels. */
  readonly width: number;
}

/** A column of letters a checkpoint, and the key's column beside them. */
export function lettersPanel(
  context: ChartContext,
  { findings, rightShares, title, width }: LettersPanelOptions,
): GenericHConcatSpec<LayerSpec<string>> {
  const key = stackShares(rightShares);
  const colour = colourChannel(key);
  const boundaries = key.slice(0, -1).map(({ low }) => ({ low }));
  const columns: LayerSpec<string> = {
    width,
    height,
    title: { text: title.text, subtitle: [...title.subtitle] },
    layer: [
      {
        data: { values: letterRecords(context, findings) },
        mark: { type: 'bar', width: { band: bandFor(findings.length) } },
        encoding: { x: ordinalAxis(context, { width }), ...ends, color: colour },
      },
      {
        data: { values: boundaries },
        mark: { type: 'rule', strokeDash: [4, 4], color: COLOURS.ink, strokeWidth: 1.2 },
        encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { field: 'low', type: 'quantitative' } },
      },
    ],
  };
  return { spacing: 14, hconcat: [columns, keyPanel(context, key)] };
}

// Pixels.
const height = 300;
const keyWidth = 36;

// Two columns as wide as the panel would be walls; of many, gaps would be all that is seen.
function bandFor(columns: number): number {
  if (columns > 60) return 1;
  return columns < 6 ? 0.4 : 0.9;
}

const ends = {
  y: {
    field: 'low',
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: { format: '.0%', tickCount: 5 },
  },
  y2: { field: 'high' },
};

function colourChannel(key: readonly LetterShare[]) {
  const range = key.map((_, index) => KIND_COLOURS[index % KIND_COLOURS.length] ?? COLOURS.compared);
  return {
    field: 'letter',
    type: 'nominal',
    scale: { domain: key.map(({ letter }) => letter), range },
    legend: null,
  } as const;
}

// Its labels are the legend too.
function keyPanel(context: ChartContext, key: readonly LetterShare[]): LayerSpec<string> {
  const values = key.map((share) => ({
    ...share,
    key: LETTERS_MESSAGES[context.language].key,
    middle: (share.low + share.high) / 2,
    label: letterLabel(share, context),
  }));
  return {
    width: keyWidth,
    height,
    data: { values },
    layer: [
      {
        mark: { type: 'bar', width: { band: 1 } },
        encoding: {
          x: {
            field: 'key',
            type: 'nominal',
            title: null,
            axis: { labelAngle: 0, labelLimit: 0, ticks: false },
          },
          ...ends,
          y: { ...ends.y, axis: null },
          color: colourChannel(key),
        },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6, fontSize: 11, color: COLOURS.ink },
        encoding: {
          x: { value: 'width' },
          y: { field: 'middle', type: 'quantitative' },
          text: { field: 'label', type: 'nominal' },
        },
      },
    ],
  };
}
