import { COLOURS, KIND_COLOURS } from '../theme.ts';
import type { RunsContext } from './runs-context.ts';

/** How {@link runChannels} encodes runs. */
export interface RunChannelsOptions {
  readonly hasLegend: boolean;
}

// Shapes tell runs apart where colours do not.
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'triangle-down', 'cross', 'stroke'] as const;

/** How each run is drawn. */
export interface RunChannels {
  readonly color: RunChannel;
  readonly shape: RunChannel;
}

interface RunChannel {
  readonly field: 'run';
  readonly type: 'nominal';
  readonly legend: typeof legend | null;
  readonly scale: { readonly domain: string[]; readonly range: string[] };
}

/** Colour and shape of each run: the same in every panel. */
export function runChannels({ runs }: RunsContext, { hasLegend }: RunChannelsOptions): RunChannels {
  const domain = runs.map(({ label }) => label);
  const colours = runs.map((_, index): string => KIND_COLOURS[index % KIND_COLOURS.length] ?? COLOURS.curve);
  const shapes = runs.map((_, index): string => SHAPES[index % SHAPES.length] ?? 'circle');
  const shared = { field: 'run', type: 'nominal', legend: hasLegend ? legend : null } as const;
  return {
    color: { ...shared, scale: { domain, range: colours } },
    shape: { ...shared, scale: { domain, range: shapes } },
  };
}

const legend = {
  title: null,
  orient: 'top',
  direction: 'horizontal',
  columns: 3,
  symbolSize: 60,
  symbolOpacity: 1,
  columnPadding: 24,
  labelFontSize: 12,
  offset: 6,
} as const;
