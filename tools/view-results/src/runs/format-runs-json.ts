import { summarizeRuns } from '@evalcurve/curves';
import type { RunsView } from './runs-view.ts';

/** Several runs as the JSON of `runsSummarySchema`, with a line feed at its end. */
export function formatRunsJson({ runs, comparisons, alpha }: RunsView): string {
  return `${JSON.stringify(summarizeRuns(runs, { comparisons, alpha }), null, 2)}\n`;
}
