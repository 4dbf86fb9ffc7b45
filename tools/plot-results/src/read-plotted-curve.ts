import type { TrainingMeasure } from '@evalcurve/checkpoints';
import { importOptionsOf, measuresOf, resolveResultsFolder } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { buildCurve } from '@evalcurve/curves';
import type { Curve } from '@evalcurve/curves';
import { readResultsTree } from '@evalcurve/results-tree';
import type { ResultsTree } from '@evalcurve/results-tree';
import { NothingToPlotError } from './nothing-to-plot-error.ts';
import type { PlotResultsArguments } from './plot-results-arguments.ts';

/** A curve and the results that it was read from. */
export interface PlottedCurve {
  readonly curve: Curve;
  readonly tree: ResultsTree;
  /** What training is measured by; null for what tells most of what is known. */
  readonly measure: TrainingMeasure | null;
}

/**
 * Reads the folder that was meant, and draws the curve that was asked for through it.
 *
 * @throws UsageError where FLOPs are asked for without a number of parameters
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * NothingToPlotError where there is no curve
 */
export async function readPlottedCurve(
  { folder, task, metric, average, ...flags }: PlotResultsArguments,
  context: ToolContext,
): Promise<PlottedCurve> {
  const [measure = null] = measuresOf(flags, 1) ?? [];
  const directory = await resolveResultsFolder({ folder, context });
  const tree = await readResultsTree(directory, importOptionsOf(flags));
  if (tree.entries.length === 0) throw new NothingToPlotError(folder ?? directory, null);
  const curve = buildCurve(tree.entries, { task, metric, average });
  if (curve.points.length === 0) throw new NothingToPlotError(folder ?? directory, curve.task);
  return { curve: { ...curve, model: displayName(tree.modelName ?? curve.model) }, tree, measure };
}

// Of a local path only the last part says what the model is; the others say whose machine it was.
function displayName(model: string | null): string | null {
  if (model === null || /^[\w.-]+\/[\w.-]+$/u.test(model)) return model;
  return model.split(/[\\/]/u).findLast((part) => part !== '') ?? model;
}
