import type { TaskScores } from '@evalcurve/results';
import type { CurveEntry } from './build-curve.ts';
import { createScore } from './create-score.ts';
import type { CurvePoint, PointScores, UnscoredCheckpoint } from './curve.ts';
import { findMetric } from './find-metric.ts';
import { isProportion } from './is-proportion.ts';
import { scoreMmlu } from './score-mmlu.ts';
import type { TaskTarget } from './task-target.ts';
import { rowsOf } from './task-target.ts';

/** What of a checkpoint's evaluation is shown, and how. */
export interface ScoreCheckpointOptions {
  readonly target: TaskTarget;
  readonly metric: string;
  readonly average: 'micro' | 'macro';
}

/** The point of one checkpoint, or why it has none. */
export function scoreCheckpoint(
  { checkpoint, evaluation }: CurveEntry,
  options: ScoreCheckpointOptions,
): CurvePoint | UnscoredCheckpoint {
  const { target, metric } = options;
  const rows = rowsOf(evaluation, target).filter((row) => findMetric(row, metric) !== undefined);
  if (rows.length === 0) return { checkpoint, reason: 'not-evaluated' };
  const { limit, depth } = evaluation;
  const looks = depth?.looks;
  const mmlu = target.kind === 'mmlu' ? scoreMmlu(rows, { ...options, target, limit, looks }) : null;
  const scores = mmlu ?? scoreRow(rows, { metric, looks });
  return scores === null ? { checkpoint, reason: 'not-a-number' } : { checkpoint, ...scores };
}

// The first that holds a number: the task's own row, or MMLU's group row.
function scoreRow(
  rows: readonly TaskScores[],
  { metric, looks }: { readonly metric: string; readonly looks: number | undefined },
): PointScores | null {
  for (const row of rows) {
    const found = findMetric(row, metric);
    if (found === undefined || found.value === null) continue;
    const { value, stderr } = found;
    const score = createScore({ value, n: row.n, stderr, isProportion: isProportion(found.metric), looks });
    return { score, categories: {}, subjects: {}, subjectsEvaluated: null };
  }
  return null;
}
