import { flipsChart } from '@evalcurve/charts';
import { flipsFinding } from '@evalcurve/curves';
import { engineNames } from '../engine-names.ts';
import { ChartDataError } from './chart-data-error.ts';
import type { PlotChart } from './plotted-chart.ts';
import { readChartAnswers } from './read-chart-answers.ts';

/**
 * Questions gained and lost over training.
 *
 * @throws ChartDataError where no two checkpoints have logged samples of the same questions
 */
export const plotFlips: PlotChart = async (plotted, language) => {
  const { curve, tree, measure } = plotted;
  const { answers, samples } = await readChartAnswers(plotted, 'flips');
  const findings = answers.flatMap((to, index) => {
    const from = answers[index - 1];
    return (from && flipsFinding(curve, { from, to })) ?? [];
  });
  const [first, last] = [answers[0], answers.at(-1)];
  const overall = first && last && first !== last ? flipsFinding(curve, { from: first, to: last }) : null;
  if (overall === null || findings.length === 0) {
    throw new ChartDataError('flips', {
      directory: tree.directory,
      missing: `no two checkpoints have logged samples of the same questions of ${curve.task}`,
      hint: 'Evaluate another checkpoint with --log_samples, or draw the curve: --chart curve',
    });
  }
  return {
    specification: flipsChart(
      { curve, findings, overall },
      { language, engine: engineNames(tree.entries), measure },
    ),
    sentence: overall.sentence[language],
    title: 'Questions gained and lost',
    samples,
  };
};
