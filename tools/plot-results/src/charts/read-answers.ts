import type { CheckpointAnswers } from '@evalcurve/curves';
import { belongsToCurve, collectAnswers } from '@evalcurve/curves';
import { readSampleBatches } from '@evalcurve/results-tree';
import type { PlottedCurve } from '../read-plotted-curve.ts';
import type { ChartKind } from './chart-kind.ts';
import { ChartDataError } from './chart-data-error.ts';

/** What the checkpoints of a curve answered. */
export interface ReadAnswers {
  /** Of the curve's checkpoints that have samples, in training order. */
  readonly answers: readonly CheckpointAnswers[];
  /** Files that they were read from. */
  readonly samples: readonly string[];
}

/**
 * Reads the logged samples of a curve's tasks, file after file.
 *
 * @throws ChartDataError where there are none
 * @throws SampleParseError where a line is no sample
 */
export async function readAnswers({ curve, tree }: PlottedCurve, chart: ChartKind): Promise<ReadAnswers> {
  const scored = new Set(curve.points.map(({ checkpoint }) => checkpoint.id));
  const answers: CheckpointAnswers[] = [];
  const read: string[] = [];
  for (const { checkpoint, samples } of tree.entries) {
    const files = samples.filter(({ task }) => belongsToCurve(curve, task));
    if (!scored.has(checkpoint.id) || files.length === 0) continue;
    const tasks = [];
    for (const { task, path } of files) {
      tasks.push(await collectAnswers({ task, batches: readSampleBatches(path), metric: curve.metric }));
      read.push(path);
    }
    answers.push({ checkpoint, metric: curve.metric, tasks });
  }
  if (answers.length > 0) return { answers, samples: read };
  throw new ChartDataError(chart, {
    directory: tree.directory,
    missing: `no logged samples of ${curve.task}`,
    hint: 'Evaluate with --log_samples, as run-evaluation does, or draw the curve: --chart curve',
  });
}
