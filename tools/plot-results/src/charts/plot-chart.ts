import type { ChartKind } from './chart-kind.ts';
import { plotCurve } from './plot-curve.ts';
import { plotFlips } from './plot-flips.ts';
import { plotLetters } from './plot-letters.ts';
import { plotMetrics } from './plot-metrics.ts';
import { plotSubjects } from './plot-subjects.ts';
import type { PlotChart } from './plotted-chart.ts';

/** How each kind of chart is made. */
export const PLOT_CHART: Readonly<Record<ChartKind, PlotChart>> = {
  curve: plotCurve,
  subjects: plotSubjects,
  letters: plotLetters,
  metrics: plotMetrics,
  flips: plotFlips,
};
