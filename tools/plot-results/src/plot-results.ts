import { learningCurveChart } from '@evalcurve/charts';
import { wrapText, writeOutput } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { chanceVerdict } from '@evalcurve/curves';
import { chartMetadata } from './chart-metadata.ts';
import { drawOutput } from './draw-output.ts';
import { harnessVersions } from './harness-versions.ts';
import type { PlotResultsArguments } from './plot-results-arguments.ts';
import { printWarnings } from './print-warnings.ts';
import { readPlottedCurve } from './read-plotted-curve.ts';
import { resolveOutput } from './resolve-output.ts';

/**
 * Draws the results in a folder into a file. Its name goes to stdout, what it shows to stderr.
 *
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * NothingToPlotError where there is no curve
 * @throws OutputExtensionError, ScaleError or OutputError where the file cannot be drawn or written
 *
 * @example
 * await plotResults({ folder: 'results_dense500m' }, context); // dense500m_mmlu_results.png
 */
export async function plotResults(flags: PlotResultsArguments, context: ToolContext): Promise<void> {
  const { cwd, language } = context;
  const { curve, tree } = await readPlottedCurve(flags, context);
  const output = resolveOutput({ output: flags.output, directory: tree.directory, task: curve.task, cwd });
  const specification = learningCurveChart(curve, {
    language,
    harnessVersion: harnessVersions(tree.entries),
  });
  const { data, warnings } = await drawOutput(specification, {
    format: output.format,
    scale: flags.scale,
    metadata: await chartMetadata({ curve, tree }),
  });
  await writeOutput(output, data);
  printWarnings({ problems: tree.problems, warnings, isPng: output.format === 'png' }, context);
  const verdict = chanceVerdict(curve).sentence[language];
  context.stderr.write(`${wrapText({ text: verdict, width: context.stderr.columns ?? 80 })}\n`);
  context.stdout.write(`${output.shown}\n`);
}
