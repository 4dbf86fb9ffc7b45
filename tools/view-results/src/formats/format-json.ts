import { summarizeCurve } from '@evalcurve/curves';
import type { ResultsSummary } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';

/** The view as the JSON of `resultsSummarySchema`, with a line feed at its end. */
export function formatJson(view: ResultsView): string {
  return `${JSON.stringify(summaryOf(view), null, 2)}\n`;
}

function summaryOf({ curve, points, statuses }: ResultsView): ResultsSummary {
  const summary = summarizeCurve(curve, { statuses });
  if (points.length === curve.points.length) return summary;
  const selected = new Set(points.map(({ checkpoint }) => checkpoint.id));
  return { ...summary, checkpoints: summary.checkpoints.filter(({ id }) => selected.has(id)) };
}
