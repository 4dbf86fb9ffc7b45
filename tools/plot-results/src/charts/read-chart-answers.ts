import type { CheckpointAnswers } from '@evalcurve/curves';
import { readAllAnswers } from '@evalcurve/results-tree';
import type { PlottedCurve } from '../read-plotted-curve.ts';
import type { ChartKind } from './chart-kind.ts';
import { ChartDataError } from './chart-data-error.ts';

/** What the checkpoints of a curve answered. */
export interface AllAnswers {
  /** Of the curve's checkpoints that have samples, in training order. */
  readonly answers: readonly CheckpointAnswers[];
  /** Files that they were read from. */
  readonly samples: readonly string[];
}

/**
 * Reads the logged samples of a curve's tasks, checkpoint after checkpoint.
 *
 * @throws ChartDataError where there are none
 * @throws SampleParseError where a line is no sample
 */
export async function readChartAnswers({ curve, tree }: PlottedCurve, chart: ChartKind): Promise<AllAnswers> {
  const scored = new Set(curve.points.map(({ checkpoint }) => checkpoint.id));
  const entries = tree.entries.filter(({ checkpoint }) => scored.has(checkpoint.id));
  const read = await readAllAnswers(entries, curve);
  const [problem] = read.flatMap(({ problems }) => problems);
  if (problem !== undefined) throw problem.error;
  const logged = read.filter(({ files }) => files.size > 0);
  if (logged.length > 0) {
    return {
      answers: logged.map(({ answers }) => answers),
      samples: logged.flatMap(({ files }) => [...files.values()]),
    };
  }
  throw new ChartDataError(chart, {
    directory: tree.directory,
    missing: `no logged samples of ${curve.task}`,
    hint: 'Evaluate with --log_samples, as run-evaluation does, or draw the curve: --chart curve',
  });
}
