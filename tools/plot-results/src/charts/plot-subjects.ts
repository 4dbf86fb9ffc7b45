import { subjectsChart } from '@evalcurve/charts';
import { emergenceFinding } from '@evalcurve/curves';
import { engineNames } from '../engine-names.ts';
import { ChartDataError } from './chart-data-error.ts';
import type { PlotChart } from './plotted-chart.ts';

/**
 * Subjects of MMLU over training.
 *
 * @throws ChartDataError where the task has no subjects, or no score that guessing gives
 */
export const plotSubjects: PlotChart = ({ curve, tree, measure }, language) => {
  const finding = emergenceFinding(curve, 'subject');
  if (finding === null) {
    throw new ChartDataError('subjects', {
      directory: tree.directory,
      missing: `${curve.task} ${curve.metric} has no scores by subject that can be compared with guessing`,
      hint: 'Draw MMLU, --task mmlu --metric acc, or the curve: --chart curve',
    });
  }
  return {
    specification: subjectsChart(
      { curve, finding },
      { language, engine: engineNames(tree.entries), measure },
    ),
    sentence: finding.sentence[language],
    title: 'Subjects',
    samples: [],
  };
};
