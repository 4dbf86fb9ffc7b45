import type { CheckpointAnswers } from '../answers/task-answers.ts';
import { chanceVerdict } from '../chance-verdict.ts';
import type { Curve } from '../curve.ts';
import type { MetricSeries } from '../metrics/metric-series.ts';
import { metricSeries } from '../metrics/metric-series.ts';
import type { AnswerMetric } from '../metrics/metric-facts.ts';
import { ANSWER_METRICS } from '../metrics/metric-facts.ts';
import type { Finding } from './finding.ts';
import { withSentence } from './finding.ts';
import { metricAdviceWords } from './metric-advice-words.ts';

/** Which metric tells the checkpoints of a curve apart best. */
export type MetricAdviceFinding = Finding<
  'metric-advice',
  /** Null where none does so better than accuracy. */
  AnswerMetric | null,
  {
    readonly series: readonly MetricSeries[];
    /** Whether the curve is not distinguishable from guessing anywhere. */
    readonly isAtChance: boolean;
  }
>;

/** Greatest p-value of a trend that counts. */
const alpha = 0.05;

/**
 * Which metric, of those that the logged log-likelihoods allow, tells the checkpoints apart best: the one
 * with most pairs told apart, among those that only knowledge improves and that improve with training. Takes answers in training order; null for fewer than two checkpoints or without accuracy.
 *
 * @example
 * metricAdvice(curve, answers)?.value; // 'll_diff'
 */
export function metricAdvice(
  curve: Curve,
  answers: readonly CheckpointAnswers[],
): MetricAdviceFinding | null {
  const series = metricSeries(curve, answers);
  const accuracy = series.find(({ metric }) => metric === 'acc');
  if (accuracy === undefined || accuracy.points.length < 2) return null;
  const better = series
    .filter((each) => toldBy(each) > toldBy(accuracy) && isSignal(each))
    .sort((a, b) => toldBy(b) - toldBy(a) || quality(b) - quality(a));
  const isAtChance = chanceVerdict(curve).kind === 'not-distinguishable';
  return withSentence<MetricAdviceFinding>(
    { kind: 'metric-advice', value: better[0]?.metric ?? null, evidence: { series, isAtChance } },
    metricAdviceWords,
  );
}

// Over two or three checkpoints no trend can be significant.
function isSignal({ metric, trend, points }: MetricSeries): boolean {
  if (!ANSWER_METRICS[metric].isContrast || trend === null || trend.coefficient <= 0) return false;
  return points.length < 5 || (trend.pValue ?? 1) <= alpha;
}

function toldBy({ separation }: MetricSeries): number {
  return separation?.told ?? 0;
}

function quality({ signal }: MetricSeries): number {
  return signal?.quality.value ?? 0;
}
