import { summarizeCurve } from '@evalcurve/curves';
import type { ResultsSummary } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';
import { viewNotes } from '../text/view-notes.ts';

/** The view as the JSON of `resultsSummarySchema`, with a line feed at its end. */
export function formatJson(view: ResultsView): string {
  return `${JSON.stringify(summaryOf(view), null, 2)}\n`;
}

function summaryOf(view: ResultsView): ResultsSummary {
  const { curve, points, statuses, measure } = view;
  const summary = summarizeCurve(curve, { statuses, measure });
  const selected = new Set(points.map(({ checkpoint }) => checkpoint.id));
  const isPart = points.length < curve.points.length;
  return {
    ...summary,
    checkpoints: isPart ? summary.checkpoints.filter(({ id }) => selected.has(id)) : summary.checkpoints,
    notes: viewNotes({ ...view, language: 'en' }).map(({ kind, sentence }) => ({ kind, sentence })),
  };
}
