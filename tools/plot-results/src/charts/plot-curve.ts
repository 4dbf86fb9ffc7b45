import { learningCurveChart } from '@evalcurve/charts';
import { chanceVerdict } from '@evalcurve/curves';
import { engineNames } from '../engine-names.ts';
import type { PlotChart } from './plotted-chart.ts';

/** The score over training. */
export const plotCurve: PlotChart = ({ curve, tree, measure }, language) => ({
  specification: learningCurveChart(curve, { language, engine: engineNames(tree.entries), measure }),
  sentence: chanceVerdict(curve).sentence[language],
  title: 'Learning curve',
  samples: [],
});
