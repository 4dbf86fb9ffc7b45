import type { Checkpoint } from '@evalcurve/checkpoints';
import { compareCheckpoints } from '@evalcurve/checkpoints';
import type { MmluCategoryScheme } from '@evalcurve/mmlu';
import type { Evaluation } from '@evalcurve/results';
import { chanceLevel } from './chance-level.ts';
import { describeNotes } from './describe-notes.ts';
import type { Curve, CurvePoint, UnscoredCheckpoint } from './curve.ts';
import { findMetric, formatMetric } from './find-metric.ts';
import type { LocalizedText } from './localized-text.ts';
import { NoEvaluationsError } from './no-evaluations-error.ts';
import { scoreCheckpoint } from './score-checkpoint.ts';
import type { TaskTarget } from './task-target.ts';
import { resolveTask, rowsOf } from './task-target.ts';
import { UnknownMetricError } from './unknown-metric-error.ts';

/** One checkpoint and what it was evaluated to; the entries of a results tree are such. */
export interface CurveEntry {
  readonly checkpoint: Checkpoint;
  readonly evaluation: Evaluation;
}

/** What {@link buildCurve} is to show. */
export interface BuildCurveOptions {
  /**
   * A task as the results name it; for MMLU also its categories and subjects by their names since 0.4.0,
   * whatever the files call them.
   *
   * @default MMLU where it is there, else the first task
   */
  readonly task?: string | undefined;
  /**
   * A metric, with its filter behind a comma where several are there.
   *
   * @default acc, else exact_match, else the task's first
   */
  readonly metric?: string | undefined;
  /**
   * Whether MMLU's total and categories are averaged over questions or over subjects.
   *
   * @default 'micro'
   */
  readonly average?: 'micro' | 'macro' | undefined;
  /**
   * Whose categories: they differ in where anatomy belongs.
   *
   * @default 'lm_eval'
   */
  readonly categories?: MmluCategoryScheme | undefined;
}

/**
 * The learning curve of one run: its checkpoints in training order with their scores. MMLU's total and
 * categories are computed from the subjects, as lm_eval computes its group rows since 0.4.2, so that files
 * of all versions agree; group rows serve only where there are no subjects.
 *
 * @throws NoEvaluationsError where there is no entry.
 * @throws NoScoresError where no task was named and none has a metric.
 * @throws UnknownTaskError where none of the evaluations has the task.
 * @throws UnknownMetricError where none of them has the metric for the task.
 *
 * @example
 * const curve = buildCurve(tree.entries, { task: 'mmlu' });
 * curve.points.at(-1)?.score.value; // 0.2531…
 */
export function buildCurve(entries: readonly CurveEntry[], options: BuildCurveOptions = {}): Curve {
  const sorted = entries.toSorted((a, b) => compareCheckpoints(a.checkpoint, b.checkpoint));
  const evaluations = sorted.map(({ evaluation }) => evaluation);
  if (evaluations.length === 0) throw new NoEvaluationsError();
  const scheme = options.categories ?? 'lm_eval';
  const target = resolveTask({ evaluations, task: options.task, scheme });
  const metric = resolveMetric({ evaluations, target, metric: options.metric });
  const average = target.kind === 'mmlu' ? (options.average ?? 'micro') : 'micro';
  const scored = sorted.map((entry) => scoreCheckpoint(entry, { target, metric, average }));
  const points = scored.filter((result): result is CurvePoint => 'score' in result);
  const unscored = scored.filter((result): result is UnscoredCheckpoint => 'reason' in result);
  const curve = {
    model: firstKnown(evaluations, ({ modelName }) => modelName),
    task: target.name,
    metric,
    average,
    chance: chanceLevel({ task: target.name, metric, choices: choicesOf(evaluations, target) }),
    scheme,
    numFewshot: firstKnown(evaluations, (evaluation) => numFewshotOf(evaluation, target)),
    limit: smallestLimit(evaluations),
    points,
    unscored,
  } as const;
  const depths = evaluations.flatMap(({ depth }) => depth ?? []);
  return { ...curve, notes: describeNotes({ curve, target, ofRun: notesOf(evaluations), depths }) };
}

function notesOf(evaluations: readonly Evaluation[]): LocalizedText[] {
  const notes = evaluations.flatMap(({ note }) => note ?? []);
  return [...new Map(notes.map((note) => [note.en, note])).values()];
}

interface MetricOptions {
  readonly evaluations: readonly Evaluation[];
  readonly target: TaskTarget;
  readonly metric: string | undefined;
}

function resolveMetric({ evaluations, target, metric }: MetricOptions): string {
  const rows = evaluations.flatMap((evaluation) => rowsOf(evaluation, target));
  for (const row of rows) {
    const found = findMetric(row, metric);
    if (found !== undefined) return formatMetric(found);
  }
  const available = [...new Set(rows.flatMap((row) => row.metrics.map(formatMetric)))];
  throw new UnknownMetricError({ task: target.name, metric: metric ?? 'acc', available });
}

// Of a task whose questions have other numbers of choices here and there nothing is known.
function choicesOf(evaluations: readonly Evaluation[], target: TaskTarget): number | undefined {
  const rows = evaluations.flatMap((evaluation) => rowsOf(evaluation, target));
  const counts = new Set(rows.map(({ choices }) => choices));
  const [only] = counts;
  return counts.size === 1 ? only : undefined;
}

function numFewshotOf(evaluation: Evaluation, target: TaskTarget): number | null {
  return rowsOf(evaluation, target)[0]?.numFewshot ?? evaluation.numFewshot;
}

function smallestLimit(evaluations: readonly Evaluation[]): number | null {
  const limits = evaluations.map(({ limit }) => limit).filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

function firstKnown<T>(
  evaluations: readonly Evaluation[],
  read: (evaluation: Evaluation) => T | null,
): T | null {
  for (const evaluation of evaluations) {
    const value = read(evaluation);
    if (value !== null) return value;
  }
  return null;
}
