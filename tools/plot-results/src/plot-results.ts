import { wrapText, writeOutput } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { chartMetadata } from './chart-metadata.ts';
import { PLOT_CHART } from './charts/plot-chart.ts';
import { drawOutput } from './draw-output.ts';
import type { PlotResultsArguments } from './plot-results-arguments.ts';
import { printWarnings } from './print-warnings.ts';
import { readPlottedCurve } from './read-plotted-curve.ts';
import { resolveOutput } from './resolve-output.ts';

/**
 * Draws the results in a folder into a file. Its name goes to stdout, what it shows to stderr.
 *
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * NothingToPlotError where there is no curve
 * @throws UsageError or UnknownMeasureError where training cannot be measured as asked for
 * @throws ChartDataError where the results lack what the chart is drawn from
 * @throws OutputExtensionError, ScaleError or OutputError where the file cannot be drawn or written
 *
 * @example
 * await plotResults({ folder: 'results_dense500m' }, context); // dense500m_mmlu_results.png
 */
export async function plotResults(flags: PlotResultsArguments, context: ToolContext): Promise<void> {
  const { cwd, language } = context;
  const { chart: kind = 'curve' } = flags;
  const plotted = await readPlottedCurve(flags, context);
  const { curve, tree } = plotted;
  const { directory } = tree;
  const output = resolveOutput({ output: flags.output, directory, task: curve.task, chart: kind, cwd });
  const chart = await PLOT_CHART[kind](plotted, language);
  const { data, warnings } = await drawOutput(chart.specification, {
    format: output.format,
    scale: flags.scale,
    metadata: await chartMetadata(plotted, chart),
  });
  await writeOutput(output, data);
  printWarnings({ problems: tree.problems, warnings, isPng: output.format === 'png' }, context);
  context.stderr.write(`${wrapText({ text: chart.sentence, width: context.stderr.columns ?? 80 })}\n`);
  context.stdout.write(`${output.shown}\n`);
}
