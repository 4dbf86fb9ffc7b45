import { summarizeComparison } from '@evalcurve/curves';
import type { ComparedCheckpoints } from './compared-checkpoints.ts';

/** The comparison as the JSON of `comparisonSummarySchema`, with a line feed at its end. */
export function formatJson({ curve, ...compared }: ComparedCheckpoints): string {
  return `${JSON.stringify(summarizeComparison(curve, compared), null, 2)}\n`;
}
