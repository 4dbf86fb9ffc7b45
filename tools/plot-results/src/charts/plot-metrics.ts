import { metricsChart } from '@evalcurve/charts';
import { metricAdvice } from '@evalcurve/curves';
import { engineNames } from '../engine-names.ts';
import { ChartDataError } from './chart-data-error.ts';
import type { PlotChart } from './plotted-chart.ts';
import { readChartAnswers } from './read-chart-answers.ts';

/**
 * Continuous metrics over training.
 *
 * @throws ChartDataError where fewer than two checkpoints have logged samples that say what is right
 */
export const plotMetrics: PlotChart = async (plotted, language) => {
  const { curve, tree, measure } = plotted;
  const { answers, samples } = await readChartAnswers(plotted, 'metrics');
  const finding = metricAdvice(curve, answers);
  if (finding === null) {
    throw new ChartDataError('metrics', {
      directory: tree.directory,
      missing: `fewer than two checkpoints have logged samples of ${curve.task} that can be compared`,
      hint: 'Evaluate another checkpoint with --log_samples, or draw the curve: --chart curve',
    });
  }
  return {
    specification: metricsChart({ curve, finding }, { language, engine: engineNames(tree.entries), measure }),
    sentence: finding.sentence[language],
    title: 'Metrics',
    samples,
  };
};
