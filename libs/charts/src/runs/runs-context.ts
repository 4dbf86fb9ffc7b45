import { measureCheckpoints } from '@evalcurve/checkpoints';
import type { RunComparison, TrainingRun } from '@evalcurve/curves';
import type { Language } from '@evalcurve/locale';
import { createChartContext, type ChartContext } from '../chart-context.ts';
import { measuredAxis } from '../training-axis.ts';

/** Several runs and how they compare. */
export interface RunsChartData {
  /** Two or more, the first of which the others are compared with; their curves have points. */
  readonly runs: readonly TrainingRun[];
  /** As `compareRuns` gives them: of each run but the first. */
  readonly comparisons: readonly RunComparison[];
}

/** What the parts of a chart of several runs share. */
export interface RunsContext extends RunsChartData {
  /** Of all runs at once: the axis has a position for every point, run after run. */
  readonly context: ChartContext;
}

/**
 * Works out what the parts of a chart of several runs share.
 *
 * @throws RangeError where there is no run, or one has no point
 * @throws UnknownMeasureError where training is to be measured by what is not known of a checkpoint
 */
export function createRunsContext({ runs, comparisons }: RunsChartData, language: Language): RunsContext {
  const [first] = runs;
  if (first === undefined || runs.some(({ curve }) => curve.points.length === 0)) {
    throw new RangeError('a chart of runs needs runs with at least one point each');
  }
  const points = runs.flatMap(({ curve }) => curve.points);
  const context = createChartContext({ ...first.curve, points }, { language });
  const values = runs.flatMap(({ curve, measure }) => {
    const checkpoints = curve.points.map(({ checkpoint }) => checkpoint);
    return measure === null ? [] : measureCheckpoints(checkpoints, measure);
  });
  const kind = first.measure?.kind;
  const isMeasured = kind !== undefined && values.length === points.length;
  // Models of several sizes differ by factors.
  const sizes = new Set(runs.map(({ measure }) => (measure?.kind === 'flops' ? measure.parameters : 0)));
  const isLogarithmic = sizes.size > 1 && values.every((value) => value > 0);
  const axis = isMeasured
    ? { ...context.axis, ...measuredAxis(values, { kind, language, isLogarithmic }) }
    : context.axis;
  return { runs, comparisons, context: { ...context, axis } };
}
