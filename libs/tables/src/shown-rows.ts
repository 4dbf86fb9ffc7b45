import { groupRows } from './group-rows.ts';
import type { ScoreRow } from './score-export-schema.ts';

/**
 * The rows that a table with a row a checkpoint has room for: no subjects, unless nothing else is there, and
 * of each task the metric that it is usually shown by.
 */
export function shownRows(rows: readonly ScoreRow[]): ScoreRow[] {
  return groupRows(rows, ({ task }) => task).flatMap((ofTask) => {
    const whole = ofTask.filter(({ subject }) => subject === null);
    const candidates = whole.length > 0 ? whole : ofTask;
    const metric = usualMetric(candidates.map((row) => row.metric));
    return candidates.filter((row) => row.metric === metric);
  });
}

// As curves choose the metric that they show.
function usualMetric(metrics: readonly string[]): string | undefined {
  const named = (name: string): string | undefined =>
    metrics.find((metric) => metric === name) ?? metrics.find((metric) => metric.startsWith(`${name},`));
  return named('acc') ?? named('exact_match') ?? metrics[0];
}
