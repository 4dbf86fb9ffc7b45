import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { COLOURS } from './theme.ts';

type Layer = LayerSpec<string>['layer'][number];

/**
 * A dashed line across a panel at the score of guessing, and its label (if any) to the right of the panel,
 * where no curve runs through it; none where chance is unknown.
 */
export function chanceLayers(chance: number | null, label: readonly string[] = []): Layer[] {
  if (chance === null) return [];
  return label.length === 0 ? [lineLayer(chance)] : [lineLayer(chance), labelLayer(chance, label)];
}

function lineLayer(chance: number): Layer {
  return {
    data: { values: [{ chance }] },
    mark: { type: 'rule', strokeDash: [4, 4], color: COLOURS.muted, strokeWidth: 1.2, opacity: 0.8 },
    encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { field: 'chance', type: 'quantitative' } },
  };
}

function labelLayer(chance: number, label: readonly string[]): Layer {
  return {
    data: { values: [{ chance }] },
    mark: {
      type: 'text',
      text: [...label],
      align: 'left',
      baseline: 'middle',
      dx: 6,
      // Vega puts the first line where a single one would be.
      dy: (-lineHeight * (label.length - 1)) / 2,
      lineHeight,
      color: COLOURS.muted,
      fontSize: 10.5,
    },
    encoding: { x: { value: 'width' }, y: { field: 'chance', type: 'quantitative' } },
  };
}

const lineHeight = 13;
