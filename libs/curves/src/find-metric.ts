import type { MetricScore, TaskScores } from '@evalcurve/results';

/** A metric and the filter that the answers went through before it. */
export interface MetricName {
  readonly metric: string;
  readonly filter: string;
}

/**
 * The metric that a task is shown by: the one that was asked for, else `acc`, `exact_match`, the first in
 * the file. A name without a filter takes `none` where there is one, else the first; undefined where the
 * task does not have it.
 *
 * @example
 * findMetric(task, 'exact_match,strict-match'); // { metric: 'exact_match', filter: 'strict-match', … }
 */
export function findMetric(task: TaskScores, wanted?: string): MetricScore | undefined {
  if (wanted === undefined) {
    return findMetric(task, 'acc') ?? findMetric(task, 'exact_match') ?? task.metrics[0];
  }
  const [metric, filter] = splitMetric(wanted);
  const named = task.metrics.filter((score) => score.metric === metric);
  if (filter !== undefined) return named.find((score) => score.filter === filter);
  return named.find((score) => score.filter === 'none') ?? named[0];
}

/**
 * A metric's name as people write it: without the filter where that is `none`.
 *
 * @example
 * formatMetric({ metric: 'acc', filter: 'none' }); // 'acc'
 */
export function formatMetric({ metric, filter }: MetricName): string {
  return filter === 'none' ? metric : `${metric},${filter}`;
}

// Names of metrics hold no comma; those of filters might.
function splitMetric(name: string): [string, string | undefined] {
  const comma = name.indexOf(',');
  return comma < 0 ? [name, undefined] : [name.slice(0, comma), name.slice(comma + 1)];
}
