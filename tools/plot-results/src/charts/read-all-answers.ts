import type { CheckpointAnswers } from '@evalcurve/curves';
import { readAnswers } from '@evalcurve/results-tree';
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
export async function readAllAnswers({ curve, tree }: PlottedCurve, chart: ChartKind): Promise<AllAnswers> {
  const scored = new Set(curve.points.map(({ checkpoint }) => checkpoint.id));
  const answers: CheckpointAnswers[] = [];
  const samples: string[] = [];
  for (const entry of tree.entries.filter(({ checkpoint }) => scored.has(checkpoint.id))) {
    const read = await readAnswers(entry, curve);
    const [problem] = read.problems;
    if (problem !== undefined) throw problem.error;
    if (read.files.size === 0) continue;
    answers.push(read.answers);
    samples.push(...read.files.values());
  }
  if (answers.length > 0) return { answers, samples };
  throw new ChartDataError(chart, {
    directory: tree.directory,
    missing: `no logged samples of ${curve.task}`,
    hint: 'Evaluate with --log_samples, as run-evaluation does, or draw the curve: --chart curve',
  });
}
