import type { Correlation, SignalQualityTest } from '@evalcurve/statistics';
import { kendallCorrelation, signalQualityTest } from '@evalcurve/statistics';
import type { AlignedQuestions } from '../answers/align-questions.ts';
import { alignQuestions } from '../answers/align-questions.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve } from '../curve.ts';
import { calibrationError } from './calibration-error.ts';
import type { Separation } from './count-separated.ts';
import { countSeparated } from './count-separated.ts';
import { keyWeights } from './key-weights.ts';
import type { AnswerMetric, QuestionMetric } from './metric-facts.ts';
import { ANSWER_METRICS } from './metric-facts.ts';
import type { MetricPoint } from './metric-point.ts';
import { meanPoint } from './metric-point.ts';
import type { QuestionValues } from './question-values.ts';
import { questionValues } from './question-values.ts';

/** One metric over the checkpoints, computed from their answers. */
export interface MetricSeries {
  readonly metric: AnswerMetric;
  /** In the order of the answers. */
  readonly points: readonly MetricPoint[];
  /** Of the balanced values, turned where lower is better; null for fewer than 8 checkpoints. */
  readonly signal: SignalQualityTest | null;
  /** Kendall's τ of improvement and order, null for fewer than two checkpoints or equal values. */
  readonly trend: Correlation | null;
  /** Null where questions have no values of their own. */
  readonly separation: Separation | null;
}

/**
 * The metrics that the answers of several checkpoints, in training order, allow to be computed, each with how
 * much of it is signal. Questions without a value, such as those with a log-likelihood of NaN, are left out;
 * a metric that some checkpoint has no value of is left out as a whole. Signal, trend and separation are of
 * the means in which every letter of the key counts the same, see {@link keyWeights}.
 *
 * @example
 * metricSeries(curve, answers).map(({ metric }) => metric); // ['acc', 'norm_correct_prob', 'll_diff', …]
 */
export function metricSeries(curve: Curve, answers: readonly CheckpointAnswers[]): MetricSeries[] {
  const aligned = alignQuestions(curve, answers);
  const weights = keyWeights(aligned);
  const values = aligned.checkpoints.map(({ tasks }) =>
    questionValues({ tasks, questions: aligned.questions.length }),
  );
  return (Object.keys(ANSWER_METRICS) as AnswerMetric[]).flatMap((metric) => {
    if (metric === 'ece') {
      return seriesOf({ metric, points: calibrationPoints(aligned, values), separation: null });
    }
    return questionSeries(metric, { aligned, columns: values.map((each) => each[metric]), weights });
  });
}

interface Columns {
  readonly aligned: AlignedQuestions;
  /** Of each checkpoint, in the common order of the questions. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array;
}

function questionSeries(metric: QuestionMetric, { aligned, columns, weights }: Columns): MetricSeries[] {
  const points = aligned.checkpoints.flatMap(({ checkpoint }, index) =>
    meanPoint({ checkpoint, column: columns[index] ?? new Float64Array(), weights }),
  );
  if (points.length < columns.length) return [];
  return seriesOf({ metric, points, separation: countSeparated(columns, weights) });
}

function calibrationPoints(
  { checkpoints }: AlignedQuestions,
  values: readonly QuestionValues[],
): MetricPoint[] {
  const points = checkpoints.flatMap(({ checkpoint }, index) => {
    const of = values[index];
    const found = of === undefined ? null : calibrationError(of);
    return found === null
      ? []
      : [{ checkpoint, value: found.error, balanced: null, stderr: null, n: found.n }];
  });
  return points.length < checkpoints.length ? [] : points;
}

function seriesOf(series: Pick<MetricSeries, 'metric' | 'points' | 'separation'>): MetricSeries[] {
  const { metric, points } = series;
  if (points.length === 0) return [];
  const isHigherBetter = ANSWER_METRICS[metric].better === 'higher';
  const improving = points.map(({ value, balanced }) => (balanced ?? value) * (isHigherBetter ? 1 : -1));
  const trend = points.length < 2 ? null : kendallCorrelation({ x: [...improving.keys()], y: improving });
  return [{ ...series, signal: signalQualityTest(improving), trend }];
}
