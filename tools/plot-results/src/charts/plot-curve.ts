import { learningCurveChart } from '@evalcurve/charts';
import { chanceVerdict } from '@evalcurve/curves';
import { harnessVersions } from '../harness-versions.ts';
import type { PlotChart } from './plotted-chart.ts';

/** The score over training. */
export const plotCurve: PlotChart = ({ curve, tree }, language) => ({
  specification: learningCurveChart(curve, { language, harnessVersion: harnessVersions(tree.entries) }),
  sentence: chanceVerdict(curve).sentence[language],
  title: 'Learning curve',
  samples: [],
});
