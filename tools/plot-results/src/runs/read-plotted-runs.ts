import { importOptionsOf, measuresOf, resolveResultsFolder, runSourcesOf, UsageError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { readTrainingRuns } from '@evalcurve/results-tree';
import type { TrainingRunTree } from '@evalcurve/results-tree';
import { NothingToPlotError } from '../nothing-to-plot-error.ts';
import type { PlotRunsArguments } from './plot-runs-arguments.ts';

/**
 * Reads the runs that were meant.
 *
 * @throws UsageError where the flags do not fit several runs
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError,
 * UnknownMeasureError or NothingToPlotError where there is no curve
 */
export async function readPlottedRuns(
  { chart = 'curve', checkpointPattern, task, metric, average, ...flags }: PlotRunsArguments,
  context: ToolContext,
): Promise<TrainingRunTree[]> {
  const sources = runSourcesOf(flags);
  if (chart !== 'curve') {
    throw new UsageError(`--chart ${chart} draws one run, got ${sources.length}`, {
      hint: 'Name one folder, or leave --chart out to draw the curves of all.',
    });
  }
  const measures = measuresOf(flags, sources.length);
  const folders = await Promise.all(
    sources.map(async ({ folder, model, label, tokensPerStep }, index) => ({
      directory: await resolveResultsFolder({ folder, context }),
      ...importOptionsOf({ model, checkpointPattern, tokensPerStep }),
      ...{ label, measure: measures?.[index] },
    })),
  );
  const runs = await readTrainingRuns(folders, { task, metric, average });
  const empty = runs.find(({ curve }) => curve.points.length === 0);
  if (empty !== undefined) throw new NothingToPlotError(empty.tree.directory, empty.curve.task);
  return runs;
}
