import type { Language } from '@evalcurve/locale';
import type { renderSvg } from '@evalcurve/rendering';
import type { PlottedCurve } from '../read-plotted-curve.ts';

/** A chart that is to be drawn. */
export interface PlottedChart {
  readonly specification: Parameters<typeof renderSvg>[0];
  /** What it shows, in the language that was asked for. */
  readonly sentence: string;
  /** What it is, in English: `Learning curve`. */
  readonly title: string;
  /** Files that it was drawn from besides the results. */
  readonly samples: readonly string[];
}

/** Makes a chart of one kind. */
export type PlotChart = (plotted: PlottedCurve, language: Language) => PlottedChart | Promise<PlottedChart>;
