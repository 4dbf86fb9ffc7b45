import type { Checkpoint, TrainingMeasure } from '@evalcurve/checkpoints';
import { compareCheckpoints, measureTraining } from '@evalcurve/checkpoints';
import { curveStatistics } from './curve-statistics.ts';
import type { Curve, CurvePoint, Score } from './curve.ts';
import type { ResultsSummary } from './results-summary-schema.ts';

/** What is known of a checkpoint besides its results. */
export interface CheckpointStatus {
  readonly checkpoint: Checkpoint;
  readonly status: 'running' | 'waiting' | 'failed';
}

/** What {@link summarizeCurve} adds to the curve. */
export interface SummarizeCurveOptions {
  /**
   * The checkpoints of a sweep that are not done. One that has a score on the curve stays done.
   *
   * @default none
   */
  readonly statuses?: readonly CheckpointStatus[];
  /**
   * What training is measured by: with FLOPs, each checkpoint says how many.
   *
   * @default null
   */
  readonly measure?: TrainingMeasure | null;
}

/**
 * A curve as plain data for other programs, see {@link ResultsSummary}. A checkpoint whose results lack the
 * task is waiting, one whose score is no number has failed, unless its status says otherwise.
 *
 * @example
 * summarizeCurve(curve).best; // { id: 'iter_0046000', score: 0.2562… }
 */
export function summarizeCurve(
  curve: Curve,
  { statuses = [], measure = null }: SummarizeCurveOptions = {},
): ResultsSummary {
  const statistics = curveStatistics(curve);
  const { highest, gain } = statistics ?? { highest: null, gain: null };
  return {
    schemaVersion: 1,
    model: curve.model,
    task: curve.task,
    metric: curve.metric,
    average: curve.average,
    chance: curve.chance,
    checkpoints: allCheckpoints(curve, { statuses, measure }),
    best: highest && { id: highest.checkpoint.id, score: highest.score.value },
    gain: gain && {
      value: gain.value,
      interval: gain.interval,
      from: gain.from.checkpoint.id,
      to: gain.to.checkpoint.id,
    },
    notes: curve.notes.map(({ kind, sentence }) => ({ kind, sentence: sentence.en })),
  };
}

type CheckpointSummary = ResultsSummary['checkpoints'][number];

function allCheckpoints(
  curve: Curve,
  { statuses, measure }: Required<SummarizeCurveOptions>,
): CheckpointSummary[] {
  const unscored = curve.unscored.map(({ checkpoint, reason }): CheckpointStatus => ({
    checkpoint,
    status: reason === 'not-a-number' ? 'failed' : 'waiting',
  }));
  const seen = new Set(curve.points.map(({ checkpoint }) => checkpoint.id));
  const others = [...statuses, ...unscored].filter(({ checkpoint: { id } }) => !seen.has(id) && seen.add(id));
  const all = [
    ...curve.points.map((point) => ({ checkpoint: point.checkpoint, summary: donePoint(point, measure) })),
    ...others.map((other) => ({ checkpoint: other.checkpoint, summary: notDone(other, measure) })),
  ];
  return all.sort((a, b) => compareCheckpoints(a.checkpoint, b.checkpoint)).map(({ summary }) => summary);
}

type Training = Pick<CheckpointSummary, 'id' | 'step' | 'tokens' | 'flops'>;

function trainingOf(checkpoint: Checkpoint, measure: TrainingMeasure | null): Training {
  const { id, step, tokens } = checkpoint;
  return { id, step, tokens, flops: measure?.kind === 'flops' ? measureTraining(checkpoint, measure) : null };
}

function donePoint(
  { checkpoint, score, categories, subjects }: CurvePoint,
  measure: TrainingMeasure | null,
): CheckpointSummary {
  const { value, stderr, interval, n } = score;
  return {
    ...trainingOf(checkpoint, measure),
    ...{ status: 'done', score: value, stderr, interval, n },
    categories: summarizeCategories(categories),
    subjects: Object.fromEntries(
      Object.entries(subjects as Readonly<Record<string, Score>>).map(([name, subject]) => [
        name,
        { score: subject.value, n: subject.n },
      ]),
    ),
  };
}

function notDone(
  { checkpoint, status }: CheckpointStatus,
  measure: TrainingMeasure | null,
): CheckpointSummary {
  return {
    ...trainingOf(checkpoint, measure),
    ...{ status, score: null, stderr: null, interval: null, n: null },
    categories: summarizeCategories({}),
    subjects: {},
  };
}

function summarizeCategories(categories: CurvePoint['categories']): CheckpointSummary['categories'] {
  return {
    stem: categories.stem?.value ?? null,
    humanities: categories.humanities?.value ?? null,
    social_sciences: categories.social_sciences?.value ?? null,
    other: categories.other?.value ?? null,
  };
}
