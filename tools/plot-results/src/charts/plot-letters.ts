import { lettersChart } from '@evalcurve/charts';
import { letterBias } from '@evalcurve/curves';
import { engineNames } from '../engine-names.ts';
import { ChartDataError } from './chart-data-error.ts';
import type { PlotChart } from './plotted-chart.ts';
import { readChartAnswers } from './read-chart-answers.ts';

/**
 * Letters of the answers over training.
 *
 * @throws ChartDataError where no checkpoint has 50 logged samples with choices and a key
 */
export const plotLetters: PlotChart = async (plotted, language) => {
  const { curve, tree, measure } = plotted;
  const { answers, samples } = await readChartAnswers(plotted, 'letters');
  const findings = answers.flatMap((each) => letterBias(curve, each) ?? []);
  const last = findings.at(-1);
  if (last === undefined) {
    throw new ChartDataError('letters', {
      directory: tree.directory,
      missing: 'no checkpoint has 50 logged samples with choices and a right one',
      hint: 'Evaluate more questions of a task with choices, or draw the curve: --chart curve',
    });
  }
  return {
    specification: lettersChart(
      { curve, findings },
      { language, engine: engineNames(tree.entries), measure },
    ),
    sentence: last.sentence[language],
    title: 'Letters of the answers',
    samples,
  };
};
