import type { PreparedQuestion } from './prepared-task.ts';
import type { TaskMetric } from './task-metric.ts';

/** What a model said of one request. */
export interface RequestScore {
  /** Natural logarithm of the continuation's probability after its context. */
  readonly logLikelihood: number;
  /** Whether greedy decoding would have given the continuation. */
  readonly isGreedy: boolean;
}

/**
 * 1 or 0 by metric, as lm_eval's `process_results` has it: of equals the first choice wins, and NaN
 * before any number.
 *
 * @example
 * scoreQuestion(question, { scores, metrics: ['acc'] }); // { acc: 1 }
 */
export function scoreQuestion(
  { choiceLengths, gold }: PreparedQuestion,
  { scores, metrics }: { readonly scores: readonly RequestScore[]; readonly metrics: readonly TaskMetric[] },
): Partial<Record<TaskMetric, 0 | 1>> {
  const likelihoods = scores.map(({ logLikelihood }) => logLikelihood);
  const chosen: Record<TaskMetric, number> = {
    acc: indexOfHighest(likelihoods),
    acc_norm: indexOfHighest(likelihoods.map((value, index) => value / (choiceLengths[index] ?? 1))),
  };
  return Object.fromEntries(metrics.map((metric) => [metric, chosen[metric] === gold ? 1 : 0]));
}

// numpy's argmax.
function indexOfHighest(values: readonly number[]): number {
  const nan = values.findIndex(Number.isNaN);
  return nan === -1 ? values.indexOf(Math.max(...values)) : nan;
}
