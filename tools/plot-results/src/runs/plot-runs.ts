import { wrapText, writeOutput } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { runsChart } from '@evalcurve/charts';
import { compareRuns } from '@evalcurve/curves';
import { runAnswersReader } from '@evalcurve/results-tree';
import { drawOutput } from '../draw-output.ts';
import { engineNames } from '../engine-names.ts';
import { printWarnings } from '../print-warnings.ts';
import { resolveOutput } from '../resolve-output.ts';
import { nameRuns } from './name-runs.ts';
import type { PlotRunsArguments } from './plot-runs-arguments.ts';
import { readPlottedRuns } from './read-plotted-runs.ts';
import { runsMetadata } from './runs-metadata.ts';

/**
 * Draws several runs into one file. Its name goes to stdout, what it shows to stderr.
 *
 * @throws UsageError where the flags do not fit several runs
 * @throws RunsDifferError where the runs were asked differently
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError,
 * UnknownMeasureError or NothingToPlotError where there is no curve
 * @throws OutputExtensionError, ScaleError or OutputError where the file cannot be drawn or written
 *
 * @example
 * await plotRuns({ folders: ['results_a', 'results_b'] }, context); // a_b_mmlu_runs.png
 */
export async function plotRuns(flags: PlotRunsArguments, context: ToolContext): Promise<void> {
  const { cwd, language, stderr, stdout } = context;
  const runs = await readPlottedRuns(flags, context);
  const task = runs[0]?.curve.task ?? '';
  const output = resolveOutput({ output: flags.output, directory: nameRuns(runs), task, chart: 'runs', cwd });
  const { answersOf, files, problems } = runAnswersReader(runs);
  const comparisons = await compareRuns(runs, { answersOf });
  const engine = engineNames(runs.flatMap(({ tree }) => tree.entries));
  const { data, warnings } = await drawOutput(runsChart({ runs, comparisons }, { language, engine }), {
    format: output.format,
    scale: flags.scale,
    metadata: await runsMetadata(runs, files),
  });
  await writeOutput(output, data);
  const left = [...runs.flatMap(({ tree }) => tree.problems), ...problems];
  printWarnings({ problems: left, warnings, isPng: output.format === 'png' }, context);
  for (const { sentence } of comparisons) {
    stderr.write(`${wrapText({ text: sentence[language], width: stderr.columns ?? 80 })}\n`);
  }
  stdout.write(`${output.shown}\n`);
}
